package org.khet.reporting.figures;

import java.util.List;
import java.util.stream.Stream;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.Subtotal;

/** Words that stand below a table and beside it: what it lacks. */
record Said(String th, String en) {

    private static final Said NO_NETWORKS = new Said(
            "ชุดข้อมูลนี้ไม่มีเครือข่ายของโรงเรียน จึงไม่มียอดรวมรายเครือข่าย",
            "This snapshot does not tell the schools' networks, so there are no subtotals by network");

    /** Of what the definition wants and the data or the input tables cannot give. */
    static List<Said> lacking(ReportDefinition report, Pass pass, Schools schools) {
        return Stream.concat(Unclassified.awaiting(report, pass).stream(), networks(report, schools))
                .toList();
    }

    static Stream<Said> networks(ReportDefinition report, Schools schools) {
        boolean unknown = report.rows().subtotal() == Subtotal.NETWORK
                && schools.members().stream().map(Schools::network).allMatch(String::isEmpty);
        return unknown ? Stream.of(NO_NETWORKS) : Stream.empty();
    }

    Doubt doubt(String code) {
        return new Doubt(code, ReportTable.TOTAL, null, th, en);
    }
}
