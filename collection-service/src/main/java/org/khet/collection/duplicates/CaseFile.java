package org.khet.collection.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * What the schools' data say of one pupil, beside each other and fit to be shown.
 *
 * @param fields that at least one school has filled in, in the data set's order
 * @param before where the pupil stood in the round before; null where that is not known
 */
record CaseFile(
        List<FieldLine> fields,
        List<SideFile> sides,
        @Nullable Earlier before) {

    /**
     * @param personal whether the values are masked
     * @param differs whether two schools say different things; never told to a school
     */
    record FieldLine(String field, String labelTh, String labelEn, boolean personal, boolean differs) {}

    /**
     * @param row of the pupil in the file, counted from 1; null where the school no longer has the pupil
     * @param version of the school's data
     * @param receivedAt when that version came
     * @param cells by field, masked; none of another school in a school's eyes
     */
    record SideFile(
            String schoolCode,
            @Nullable Integer row,
            int version,
            Instant receivedAt,
            SubmissionStatus status,
            Map<String, @Nullable String> cells) {}

    /** The round before in the same area. */
    record Earlier(String titleTh, LocalDate referenceDate, List<Place> places) {}

    /** Where a pupil stood. */
    record Place(
            String schoolCode,
            String nameTh,
            @Nullable String grade,
            @Nullable String room) {}
}
