package org.khet.collection.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.Extension;
import org.khet.collection.forecast.Foresight;
import org.khet.collection.forecast.Outlook;
import org.khet.collection.schools.School;
import org.khet.collection.submissions.BoardRow;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * One expected school on the board.
 *
 * @param version of its data; 0 while nothing has arrived
 * @param correction a newer version on its way while the certified one counts
 * @param exceptionUntil until just before when it may go on beyond the windows; null where no exception is in force
 * @param forecast whether it will miss the end of entry; null where that is decided
 * @param late whether it has missed the end of a window that it had to keep
 */
record SchoolRow(
        String schoolCode,
        String nameTh,
        @Nullable String districtTh,
        @Nullable String network,
        SubmissionStatus status,
        int version,
        int rows,
        int errors,
        int queries,
        int unexplained,
        @Nullable Instant updatedAt,
        BoardRow.@Nullable Correcting correction,
        @Nullable Instant exceptionUntil,
        @Nullable Outlook forecast,
        boolean late) {

    static SchoolRow of(
            DataCollection collection,
            String code,
            @Nullable School school,
            @Nullable BoardRow sent,
            Extension extension,
            Instant now) {
        var status = sent == null ? SubmissionStatus.NOT_STARTED : sent.status();
        return new SchoolRow(
                code,
                school == null ? code : school.nameTh(),
                school == null ? null : school.districtTh(),
                school == null ? null : school.network(),
                status,
                sent == null ? 0 : sent.version(),
                sent == null ? 0 : sent.rows(),
                sent == null ? 0 : sent.errors(),
                sent == null ? 0 : sent.queries(),
                sent == null ? 0 : sent.unexplained(),
                sent == null ? null : sent.updatedAt(),
                sent == null ? null : sent.correction(),
                extension.inForce(now) ? extension.certificationUntil() : null,
                null,
                late(collection, extension, status, now));
    }

    SchoolRow foreseen(Foresight foresight) {
        return new SchoolRow(
                schoolCode,
                nameTh,
                districtTh,
                network,
                status,
                version,
                rows,
                errors,
                queries,
                unexplained,
                updatedAt,
                correction,
                exceptionUntil,
                foresight.of(schoolCode, status, errors, unexplained),
                late);
    }

    boolean sent() {
        return switch (status) {
            case SUBMITTED, CERTIFIED, ACCEPTED -> true;
            case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN, RETURNED, LOCKED -> false;
        };
    }

    boolean forecastLate() {
        return forecast != null && forecast.late();
    }

    /** C18: entry is kept by having submitted, certification by having certified; an exception moves the school's deadline. */
    static boolean late(DataCollection collection, Extension extension, SubmissionStatus status, Instant now) {
        return switch (status) {
            case CERTIFIED, ACCEPTED -> false;
            case SUBMITTED -> !now.isBefore(extension.certificationEnds(collection.certification()));
            case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN, RETURNED, LOCKED ->
                !now.isBefore(extension.entryEnds(collection.entry()));
        };
    }
}
