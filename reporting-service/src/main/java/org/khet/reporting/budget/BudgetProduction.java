package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Doubt;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.ReportTable.Column;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Sum;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.inputs.InputTables.Label;
import org.khet.reporting.productions.Producer;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Sends a budget the way of every report: its files, its seven steps, its publication. */
@Component
class BudgetProduction {

    static final String REPORT = "per-head-budget";

    private final Producer producer;
    private final BudgetNames names;

    BudgetProduction(Producer producer, BudgetNames names) {
        this.producer = producer;
        this.names = names;
    }

    void make(Caller caller, Budget budget, Reckoned reckoned) {
        var title = "งบประมาณรายหัว ปีงบประมาณ " + budget.fiscalYear()
                + (budget.term() == null ? "" : " ภาคเรียนที่ " + budget.term());
        producer.produce(
                new Producer.Commission(
                        budget.id(), REPORT, budget.snapshotId(), title, caller.subject(), caller.name(), null),
                new Producer.Made(REPORT, 1, title, table(budget, reckoned), doubts(budget), versions(budget)),
                made -> List.of());
    }

    /** Of references such as {@code rates@3}. */
    private static Map<String, Integer> versions(Budget budget) {
        return budget.tables().stream()
                .map(reference -> reference.split("@", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
    }

    private ReportTable table(Budget budget, Reckoned reckoned) {
        var items = budget.byItem().stream().map(Budget.ItemSum::item).toList();
        var columns = new ArrayList<Column>();
        columns.add(column("PUPILS", new Label("นักเรียน", "Pupils"), Sum.PART, 0));
        for (int i = 0; i < items.size(); i++) {
            columns.add(column("ITEM" + (i + 1), names.item(items.get(i)), Sum.PART, 2));
        }
        columns.add(column("TOTAL", new Label("รวม (บาท)", "Total (baht)"), Sum.TOTAL, 2));
        var rows = new ArrayList<Row>();
        reckoned.schools()
                .forEach(school -> rows.add(row(
                        school.schoolCode(),
                        new Label(school.nameTh(), school.nameTh()),
                        school.districtTh(),
                        Weight.PLAIN,
                        values(items, school.pupils(), school.byItem(), school.total()))));
        rows.add(row(
                ReportTable.TOTAL,
                new Label("รวมทั้งหมด", "Total"),
                null,
                Weight.TOTAL,
                values(items, reckoned.pupils(), reckoned.byItem(), reckoned.total())));
        var tables = String.join(", ", budget.tables());
        return new ReportTable(
                "โรงเรียน",
                "School",
                true,
                columns,
                rows,
                List.of(),
                List.of("คำนวณจากตารางอ้างอิง " + tables),
                List.of("Reckoned from the input tables " + tables));
    }

    private static List<BigDecimal> values(
            List<String> items, long pupils, Map<String, BigDecimal> byItem, BigDecimal total) {
        var values = new ArrayList<BigDecimal>();
        values.add(BigDecimal.valueOf(pupils));
        items.forEach(item -> values.add(byItem.getOrDefault(item, BigDecimal.ZERO)));
        values.add(total);
        return values;
    }

    private static Row row(
            String key, Label label, @Nullable String districtTh, Weight weight, List<BigDecimal> values) {
        return new Row(key, label.th(), label.en(), districtTh, weight, new ArrayList<>(values));
    }

    private static Column column(String key, Label label, Sum sum, int decimals) {
        return new Column(key, List.of(label.th()), List.of(label.en()), "", "", label.th(), label.en(), sum, decimals);
    }

    /** A figure that rests on what nobody has confirmed says so to its verifier. */
    private static List<Doubt> doubts(Budget budget) {
        return budget.unconfirmed() == 0
                ? List.of()
                : List.of(new Doubt(
                        "rates-unconfirmed",
                        ReportTable.TOTAL,
                        null,
                        budget.unconfirmed() + " บรรทัดใช้อัตราที่ยังไม่ยืนยัน",
                        budget.unconfirmed() + " lines rest on rates that are not confirmed"));
    }
}
