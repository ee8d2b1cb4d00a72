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
        @Nullable ExplanationView explanation,
        @Nullable EarlierView earlier) {

    /**
     * What the school wrote about the same query in the round before: offered, and counted only once it is written again.
     *
     * @param roundTh that round's title
     * @param sameValue whether the value was the same, too
     */
    public record EarlierView(String text, String roundTh, Instant at, boolean sameValue) {}

    /** What the school wrote. */
    public record ExplanationView(String text, String by, Instant at) {}
}
