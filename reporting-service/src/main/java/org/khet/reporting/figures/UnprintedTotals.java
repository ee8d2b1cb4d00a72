package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.reporting.figures.ReportTable.Reason;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.By;
import org.khet.reporting.snapshots.Snapshot;

/**
 * Small counts are kept back so that nobody works them out of the sums that the table prints. A sum that it does not print is
 * not reckoned with, and may be public elsewhere: a person has to look.
 */
public final class UnprintedTotals {

    private static final int NAMED = 5;

    /** @param published titles of what has been published from the same snapshot */
    public static Optional<Doubt> doubt(
            ReportDefinition report, ReportTable table, Snapshot snapshot, List<String> published) {
        boolean hides = table.gaps().stream().anyMatch(gap -> gap.reason() == Reason.HIDDEN);
        var absent = absent(report, snapshot);
        if (!hides || absent.isEmpty()) {
            return Optional.empty();
        }
        var named = String.join(", ", published.subList(0, Math.min(NAMED, published.size())));
        var th = String.join(", ", absent.stream().map(Said::th).toList());
        var en = String.join(", ", absent.stream().map(Said::en).toList());
        return Optional.of(new Said(
                        "ตารางปกปิดจำนวนน้อยแต่ไม่พิมพ์" + th + " ตรวจว่ายอดนั้นเผยแพร่ที่อื่นจนลบกลับได้หรือไม่"
                                + (named.isEmpty() ? "" : ": เผยแพร่แล้วจากชุดข้อมูลเดียวกัน " + named),
                        "The table keeps small counts back and does not print " + en
                                + ". See that they cannot be subtracted from what is public elsewhere"
                                + (named.isEmpty() ? "" : "; published from the same snapshot: " + named))
                .doubt("total-not-printed"));
    }

    private static List<Said> absent(ReportDefinition report, Snapshot snapshot) {
        var absent = new ArrayList<Said>();
        var rows = report.rows();
        if (!rows.withTotal() && rows.by() != By.YEAR) {
            absent.add(new Said("แถวรวมทั้งสิ้น", "a row of totals"));
        }
        if (rows.by() == By.SCHOOL && rows.subtotal() == null) {
            absent.add(new Said("ยอดรวมรายอำเภอ", "subtotals of districts"));
        }
        boolean whole = PlannedColumn.of(report, QueryFields.of(snapshot)).stream()
                .anyMatch(column -> column.measure().kind() == Measure.Kind.COUNT
                        && column.filters().isEmpty());
        if (!whole) {
            absent.add(new Said("คอลัมน์ของระเบียนทั้งหมด", "a column of all records"));
        }
        return absent;
    }

    private UnprintedTotals() {}
}
