package org.khet.reporting.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.khet.reporting.figures.Doubt;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.reports.ReportDefinition.Chart;
import org.khet.reporting.snapshots.Snapshot;

/**
 * An official page of a school.
 *
 * @param page its name in the address, such as {@code pupils}
 * @param reportVersion of the definition that it was laid out by
 * @param summaryTh how many there are, men and women; empty where the page does not count them
 * @param certificateId of the certificate behind the school's records
 * @param choices all snapshots that it can be made from, the newest first
 */
record PageView(
        String page,
        int reportVersion,
        String titleTh,
        String titleEn,
        String schoolCode,
        String schoolNameTh,
        String summaryTh,
        String summaryEn,
        String snapshotId,
        String snapshotSha256,
        String collectionTitleTh,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        String certificateId,
        Instant certifiedAt,
        ReportTable table,
        List<Chart> charts,
        List<Doubt> doubts,
        List<Choice> choices) {

    /** A snapshot that has the school. */
    record Choice(String snapshotId, String titleTh, int schoolYear, int round, LocalDate referenceDate) {
        static Choice of(Snapshot snapshot) {
            return new Choice(
                    snapshot.id(),
                    snapshot.titleTh(),
                    snapshot.schoolYear(),
                    snapshot.round(),
                    snapshot.referenceDate());
        }
    }

    /**
     * A page that there is.
     *
     * @param ready whether there are certified records to make it from
     */
    record Listed(String page, String titleTh, String titleEn, boolean ready) {}
}
