package org.khet.collection.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Severity;

/**
 * What a run found.
 *
 * @param rule the rule tried; null where a whole version was
 * @param before findings with the version that the round was checked with; null where only a rule was tried
 * @param after findings now
 * @param rowsFound rows with at least one finding now
 * @param bound what ended the run early; null where it looked at everything
 * @param notCollected fields of the version that the round did not ask for; nothing is said of them
 * @param skippedSchools schools whose rows could not be read with the version
 * @param sample some of the findings that are new, personal values masked
 */
public record Result(
        String collectionId,
        @Nullable String rule,
        long rows,
        @Nullable Long before,
        long after,
        long rowsFound,
        long millis,
        @Nullable Bound bound,
        List<String> notCollected,
        int skippedSchools,
        List<OfSchool> schools,
        List<OfRule> rules,
        List<Sampled> sample) {

    public Result {
        notCollected = notCollected == null ? List.of() : List.copyOf(notCollected);
        schools = schools == null ? List.of() : List.copyOf(schools);
        rules = rules == null ? List.of() : List.copyOf(rules);
        sample = sample == null ? List.of() : List.copyOf(sample);
    }

    /** Why a run ended before its end. */
    public enum Bound {
        ROWS,
        TIME,
        /** It is under way, was cancelled or interrupted, and can go on. */
        UNFINISHED
    }

    /** A school's share; all that were looked at, by code. */
    public record OfSchool(
            String schoolCode,
            String nameTh,
            long rows,
            @Nullable Long before,
            long after) {}

    /** A rule's share; without those that found nothing in either version. */
    public record OfRule(
            String code, Severity severity, @Nullable Long before, long after) {}

    /** One finding, with nothing in it by which a pupil could be told. */
    public record Sampled(
            String schoolCode, int row, String field, String code, String value, String messageTh, String messageEn) {}
}
