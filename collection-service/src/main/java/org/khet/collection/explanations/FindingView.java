package org.khet.collection.explanations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Severity;

/**
 * A finding as an answer.
 *
 * @param row of the file, counted from 1; 0 is the file as a whole
 * @param value citizen IDs masked
 */
public record FindingView(
        String id,
        int row,
        String field,
        String titleTh,
        String code,
        Severity severity,
        @Nullable String value,
        String messageTh,
        String messageEn,
        String cureTh,
        String cureEn,
        @Nullable ExplanationView explanation) {

    /** What the school wrote. */
    public record ExplanationView(String text, String by, Instant at) {}
}
