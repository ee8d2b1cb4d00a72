package org.khet.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.Subtotal;
import org.khet.reporting.snapshots.Snapshot.Member;

/** Which schools a row is made of. */
public final class Within {

    /** @param report what the table was made by; null where no definition describes it */
    public static boolean holds(@Nullable ReportDefinition report, ReportTable table, Row row, Member member) {
        if (!table.bySchool()) {
            return true;
        }
        boolean byNetwork = report != null && report.rows().subtotal() == Subtotal.NETWORK;
        return switch (row.weight()) {
            case PLAIN -> member.schoolCode().equals(row.key());
            case SUBTOTAL ->
                byNetwork
                        ? Schools.network(member).equals(row.networkTh() == null ? Schools.NO_NETWORK : row.networkTh())
                        : Schools.district(member)
                                .equals(row.districtTh() == null ? Schools.NO_DISTRICT : row.districtTh());
            case TOTAL -> true;
        };
    }

    private Within() {}
}
