package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.ReportDefinition.Derived;

/** Says which classes nobody is in because the input table lacks their bounds, and how many records are in none. */
final class Unclassified {

    private final Pass pass;
    private final RowPlan rows;

    private Unclassified(Pass pass, RowPlan rows) {
        this.pass = pass;
        this.rows = rows;
    }

    /** What cannot be computed at all, for want of a table. */
    static List<Said> awaiting(ReportDefinition report, Pass pass) {
        return classes(report)
                .filter(derived -> pass.fields().awaits(derived.code()))
                .map(derived -> {
                    var table = derived.classified() == null
                            ? ""
                            : derived.classified().table();
                    return new Said(
                            "คำนวณ" + derived.labelTh() + "ไม่ได้: ตารางอ้างอิง " + table + " ยังไม่มีค่าที่ต้องใช้",
                            derived.labelEn() + " cannot be computed: the input table " + table
                                    + " has no bounds for it yet");
                })
                .toList();
    }

    /** @param pass of the report's own snapshot, after it was read */
    static List<Doubt> doubts(ReportDefinition report, Pass pass, RowPlan rows) {
        var doubts = new ArrayList<Doubt>();
        awaiting(report, pass).forEach(said -> doubts.add(said.doubt("reference-missing")));
        var looking = new Unclassified(pass, rows);
        classes(report)
                .filter(derived -> !pass.fields().awaits(derived.code()))
                .forEach(derived -> looking.share(derived, doubts));
        return doubts;
    }

    private static Stream<Derived> classes(ReportDefinition report) {
        return report.derived().stream().filter(derived -> derived.classified() != null);
    }

    /** A share, not a count: few people may stand behind it. */
    private void share(Derived derived, List<Doubt> doubts) {
        for (var part : pass.parts()) {
            var place = part.dimensions().place(derived.code()).orElse(-1);
            long all = 0;
            long none = 0;
            var cube = part.of().isEmpty() ? part.cube() : Cube.empty();
            for (int fact = 0; fact < cube.size(); fact++) {
                var combination = cube.combinations().get(cube.combination(fact));
                boolean counted = place >= 0
                        && place < combination.length
                        && rows.rows(cube.school(fact), rows.rowsOf(part.dimensions(), combination)).length > 0;
                all += counted ? cube.amount(fact, 0) : 0;
                none += counted && combination[place] == null ? cube.amount(fact, 0) : 0;
            }
            if (none > 0) {
                var percent = BigDecimal.valueOf(none * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
                doubts.add(new Doubt(
                        "not-classified",
                        ReportTable.TOTAL,
                        null,
                        "จัดกลุ่ม" + derived.labelTh() + "ไม่ได้ร้อยละ " + percent
                                + " ของระเบียน เพราะไม่มีค่าในข้อมูลหรือในตารางอ้างอิง",
                        percent + "% of the records have no " + derived.labelEn()
                                + ": a value is missing in the data or in the input table"));
            }
        }
    }
}
