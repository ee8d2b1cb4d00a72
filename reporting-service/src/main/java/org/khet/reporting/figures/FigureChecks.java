package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.ReportDefinition.Kind;
import org.khet.reporting.reports.ReportDefinition.Measure;
import org.khet.reporting.snapshots.Snapshot;

/** Figures that question themselves before a person signs them. */
public final class FigureChecks {

    /** @return what does not add up; empty where everything does */
    public static List<Doubt> of(ReportDefinition report, ReportTable table, Snapshot snapshot) {
        var doubts = new ArrayList<Doubt>();
        againstCertificates(report, table, snapshot, doubts);
        sexesAgainstTotals(report, table, doubts);
        totalsAgainstRows(table, doubts);
        return List.copyOf(doubts);
    }

    private static void againstCertificates(
            ReportDefinition report, ReportTable table, Snapshot snapshot, List<Doubt> doubts) {
        int all = report.groups().stream()
                .filter(group -> group.kind() == Kind.TOTAL)
                .map(group -> table.indexOf(group.key() + "-" + Measure.TOTAL))
                .findFirst()
                .orElse(-1);
        if (all < 0) {
            return;
        }
        IntStream.range(0, table.rows().size()).forEach(i -> {
            var row = table.rows().get(i);
            long certified = snapshot.members().get(i).recordCount();
            if (row.values().get(all) != certified) {
                doubts.add(new Doubt(
                        "total-against-certificate",
                        row.schoolCode(),
                        "ยอดรวม " + row.values().get(all) + " ไม่เท่ากับที่รับรองไว้ " + certified,
                        "Total " + row.values().get(all) + " is not the certified " + certified));
            }
        });
    }

    private static void sexesAgainstTotals(ReportDefinition report, ReportTable table, List<Doubt> doubts) {
        for (var group : report.groups()) {
            int male = table.indexOf(group.key() + "-" + Measure.MALE);
            int female = table.indexOf(group.key() + "-" + Measure.FEMALE);
            int total = table.indexOf(group.key() + "-" + Measure.TOTAL);
            if (male < 0 || female < 0 || total < 0) {
                continue;
            }
            for (var row : table.rows()) {
                if (row.values().get(male) + row.values().get(female)
                        != row.values().get(total)) {
                    doubts.add(new Doubt(
                            "parts-against-total",
                            row.schoolCode(),
                            "ชายรวมหญิงของ " + group.titleTh() + " ไม่เท่ากับยอดรวม",
                            "Boys and girls of " + group.titleTh() + " do not add up to the total"));
                }
            }
        }
    }

    private static void totalsAgainstRows(ReportTable table, List<Doubt> doubts) {
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            long sum = table.rows().stream()
                    .mapToLong(row -> row.values().get(column))
                    .sum();
            if (sum != table.totals().get(i)) {
                doubts.add(new Doubt(
                        "total-against-rows",
                        "total",
                        "ผลรวมของ " + table.columns().get(i).titleTh() + " ไม่เท่ากับแถวรวม",
                        "Column " + table.columns().get(i).key() + " does not add up to its total"));
            }
        }
    }

    /** @param where a school code, or {@code total} */
    public record Doubt(String code, String where, String messageTh, String messageEn) {}

    private FigureChecks() {}
}
