package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.problem.FieldProblem;
import org.khet.reporting.queries.FilterChecks;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.reports.Classified;
import org.khet.reporting.reports.DefinitionShape;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.Measure.Indicator;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.By;
import org.khet.reporting.snapshots.Snapshot;

/** Tells what of a definition cannot be computed from a snapshot, each with its place, before anything runs. */
final class DefinitionChecks {

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_YEARS = 20;

    private final ReportDefinition report;
    private final ReportFields fields;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<QueryField> told = new ArrayList<>();

    private DefinitionChecks(ReportDefinition report, Snapshot snapshot) {
        this.report = report;
        this.fields = new ReportFields(report, snapshot, Consulted.none());
    }

    /** @param smallCellLeast no table about people may show smaller counts than that */
    static List<FieldProblem> of(ReportDefinition report, Snapshot snapshot, int smallCellLeast) {
        var checks = new DefinitionChecks(report, snapshot);
        checks.problems.addAll(DefinitionShape.of(report));
        if (!report.fits(snapshot.dataSetCode())) {
            checks.add("dataSet", "ชุดข้อมูลนี้เป็นของระบบอื่น", "The snapshot is of another data set");
        }
        checks.derived();
        checks.rows();
        checks.columns();
        checks.indicators(snapshot);
        checks.privacy(smallCellLeast);
        return List.copyOf(checks.problems);
    }

    /** Whether no field that it tells about, or adds up, is personal or sensitive. */
    static boolean tellsOpenly(ReportDefinition report, Snapshot snapshot) {
        var checks = new DefinitionChecks(report, snapshot);
        checks.derived();
        checks.rows();
        checks.columns();
        return checks.told.stream().noneMatch(QueryField::restricted)
                && report.measures().noneMatch(checks::addsRestricted);
    }

    private void derived() {
        for (int i = 0; i < report.derived().size(); i++) {
            var derived = report.derived().get(i);
            var at = "derived[" + i + "]";
            for (int j = 0; j < derived.sumOf().size(); j++) {
                numeric(at + ".sumOf[" + j + "]", derived.sumOf().get(j));
            }
            var classified = derived.classified();
            if (classified != null) {
                classified(at + ".classified", classified);
            } else if (derived.sumOf().isEmpty()) {
                add(at + ".sumOf", "เลือกช่องที่นำมารวมกัน", "Choose the fields that are added up");
            }
        }
    }

    private void classified(String at, Classified classified) {
        numeric(at + ".value", classified.value());
        dimension(at + ".number", classified.number())
                .filter(field -> !field.ordered())
                .ifPresent(text -> add(at + ".number", "ต้องเป็นตัวเลขหรือวันที่", "Must be a number or a date"));
        classified.keys().forEach((key, said) -> {
            var field = Classified.fieldOf(said);
            if (field != null) {
                dimension(at + ".keys." + key, field);
            }
        });
    }

    private void rows() {
        var rows = report.rows();
        if (rows.by() == By.VALUE) {
            dimension("rows.field", rows.field());
        }
        if (rows.by() == By.FILTER && rows.items().isEmpty()) {
            add("rows.items", "เพิ่มแถวอย่างน้อยหนึ่งแถว", "Add at least one row");
        }
        for (int i = 0; i < rows.items().size(); i++) {
            filters("rows.items[" + i + "].filters", rows.items().get(i).filters());
        }
        var bands = rows.bands();
        if (rows.by() == By.BAND && bands == null) {
            add("rows.bands", "เลือกเกณฑ์ขนาดโรงเรียน", "Choose a scheme of size classes");
        }
        if (bands != null && bands.field() != null) {
            numeric("rows.bands.field", bands.field());
        }
        if (rows.by() == By.YEAR && (rows.howManyYears() < 1 || rows.howManyYears() > MOST_YEARS)) {
            add("rows.years", "1 ถึง " + MOST_YEARS + " ปี", "1 to " + MOST_YEARS + " years");
        }
    }

    private void columns() {
        for (int b = 0; b < report.columns().size(); b++) {
            var block = report.columns().get(b);
            var at = "columns[" + b + "]";
            if (block.field() != null || block.ofEach()) {
                dimension(at + ".field", block.field());
            }
            for (int m = 0; m < block.measures().size(); m++) {
                measure(at + ".measures[" + m + "]", block.measures().get(m));
            }
        }
        if (report.measures().findAny().isEmpty()) {
            add("columns", "เพิ่มคอลัมน์อย่างน้อยหนึ่งคอลัมน์", "Add at least one column");
        }
    }

    private void measure(String at, Measure measure) {
        filters(at + ".filters", measure.filters());
        if (measure.back() < 0 || measure.back() > MOST_YEARS) {
            add(at + ".yearsBack", "0 ถึง " + MOST_YEARS + " ปี", "0 to " + MOST_YEARS + " years");
        }
        switch (measure.kind()) {
            case SUM, AVERAGE -> numeric(at + ".field", measure.field());
            case DISTINCT -> {
                if (measure.fields().isEmpty()) {
                    add(at + ".fields", "เลือกช่องที่ใช้แยกความแตกต่าง", "Choose the fields that tell them apart");
                }
                for (int i = 0; i < measure.fields().size(); i++) {
                    dimension(at + ".fields[" + i + "]", measure.fields().get(i));
                }
            }
            case INDICATOR -> {
                var indicator = measure.indicator();
                if (indicator == null || indicator.numerator().isEmpty()) {
                    add(at + ".indicator.numerator", "ต้องมีตัวตั้ง", "An indicator needs a numerator");
                } else if (isAlwaysZero(indicator)) {
                    add(at + ".indicator.denominator", "ตัวหารเป็นศูนย์เสมอ", "The denominator is always zero");
                }
            }
            case COUNT, SCHOOLS -> {}
        }
    }

    /** Parts that cancel each other out, or are multiplied by nothing. */
    private static boolean isAlwaysZero(Indicator indicator) {
        var weights = new HashMap<String, BigDecimal>();
        for (var part : indicator.denominator()) {
            weights.merge(
                    part.column() + "|" + part.table() + "|" + part.keys() + "|" + part.at(),
                    Objects.requireNonNullElse(part.times(), BigDecimal.ONE),
                    BigDecimal::add);
        }
        return !weights.isEmpty() && weights.values().stream().allMatch(weight -> weight.signum() == 0);
    }

    private void filters(String at, List<Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            var place = at + "[" + i + "]";
            dimension(place + ".field", filter.field())
                    .ifPresent(field -> problems.addAll(FilterChecks.of(place, filter, field)));
        }
    }

    private void numeric(String at, @Nullable String code) {
        dimension(at, code)
                .filter(field -> !field.numeric())
                .ifPresent(text -> add(
                        at,
                        "เป็นข้อความ นำมาคำนวณไม่ได้ ใช้การนับแทน",
                        "A text cannot be worked with; count it instead"));
    }

    /** @return the field, noted as one that the table tells about */
    private Optional<QueryField> dimension(String at, @Nullable String code) {
        var found = code == null ? Optional.<QueryField>empty() : fields.find(code);
        found.ifPresentOrElse(told::add, () -> unknown(at, code == null ? "" : code));
        return found;
    }

    private void unknown(String at, String code) {
        var near = Distance.near(code, fields.codes());
        add(
                at,
                "ไม่มีช่องข้อมูลนี้ในชุดข้อมูล" + (near.isEmpty() ? "" : " ใกล้เคียง: " + near),
                "The data has no such field" + (near.isEmpty() ? "" : "; near it: " + near));
    }

    private void indicators(Snapshot snapshot) {
        var columns = PlannedColumn.of(report, fields.all());
        if (columns.size() > MOST_COLUMNS) {
            add("columns", "มีได้ไม่เกิน " + MOST_COLUMNS + " คอลัมน์", "At most " + MOST_COLUMNS + " columns");
            return;
        }
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).key(), i);
        }
        var seen = new ArrayList<Measure>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.isIndicator() && !seen.contains(column.measure())) {
                seen.add(column.measure());
                operands(column, places);
                if (Circles.goesRound(i, columns, places, new ArrayList<>())) {
                    add(
                            at(column.measure()) + ".indicator",
                            "ตัวชี้วัดอ้างอิงตัวเองเป็นวง",
                            "The indicator goes round in a circle");
                }
            }
        }
        for (int i = 0; i < report.charts().size(); i++) {
            if (!places.keySet().containsAll(report.charts().get(i).columns())) {
                add("charts[" + i + "].columns", "ไม่มีคอลัมน์รหัสนี้", "There is no column of this key");
            }
        }
    }

    private void operands(PlannedColumn column, Map<String, Integer> places) {
        var indicator =
                Objects.requireNonNullElse(column.measure().indicator(), new Indicator(List.of(), List.of(), null));
        operands(column, at(column.measure()) + ".indicator.numerator", indicator.numerator(), places);
        operands(column, at(column.measure()) + ".indicator.denominator", indicator.denominator(), places);
    }

    private void operands(
            PlannedColumn column, String at, List<Measure.Operand> operands, Map<String, Integer> places) {
        for (int i = 0; i < operands.size(); i++) {
            var operand = operands.get(i);
            if (operand.table() == null && operand.column() == null) {
                add(at + "[" + i + "]", "เลือกคอลัมน์หรือตารางอ้างอิง", "Choose a column or an input table");
            } else if (operand.table() == null && Working.place(column, operand, places) == null) {
                var near = Distance.near(String.valueOf(operand.column()), List.copyOf(places.keySet()));
                add(
                        at + "[" + i + "].column",
                        "ไม่มีคอลัมน์รหัสนี้" + (near.isEmpty() ? "" : " ใกล้เคียง: " + near),
                        "There is no column of this key" + (near.isEmpty() ? "" : "; near it: " + near));
            }
        }
    }

    private String at(Measure measure) {
        for (int b = 0; b < report.columns().size(); b++) {
            int m = report.columns().get(b).measures().indexOf(measure);
            if (m >= 0) {
                return "columns[" + b + "].measures[" + m + "]";
            }
        }
        return "columns";
    }

    private void privacy(int least) {
        var smallCell = report.smallCell();
        if (!fields.all().aboutPeople()) {
            return;
        }
        if (smallCell != null && (smallCell < least || smallCell > 1_000)) {
            add("smallCell", "ต้องอยู่ระหว่าง " + least + " ถึง 1000", "Must be between " + least + " and 1000");
        }
        told.stream()
                .filter(QueryField::restricted)
                .findFirst()
                .filter(field -> smallCell == null)
                .ifPresent(field -> add(
                        "smallCell",
                        "รายงานแยกตาม" + field.labelTh() + " ซึ่งเป็นข้อมูลส่วนบุคคล ต้องกำหนดจำนวนต่ำสุดที่แสดง",
                        "The report tells " + field.labelEn() + ", which is personal; say the smallest count to show"));
        report.measures()
                .filter(measure -> measure.kind() == Measure.Kind.SUM && addsRestricted(measure))
                .forEach(measure -> add(
                        at(measure) + ".kind",
                        "ผลรวมของข้อมูลส่วนบุคคลใช้คำนวณย้อนกลับได้ ใช้ค่าเฉลี่ยแทน",
                        "Sums of personal values can be worked back; use AVERAGE"));
    }

    private boolean addsRestricted(Measure measure) {
        return measure.field() != null
                && fields.find(measure.field()).filter(QueryField::restricted).isPresent();
    }

    private void add(String at, String th, String en) {
        problems.add(new FieldProblem(at, null, th, en));
    }
}
