package org.khet.reporting.queries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;
import org.khet.reporting.queries.Guard.Hiding;
import org.khet.reporting.queries.QuerySpec.Measure;
import org.khet.reporting.queries.QuerySpec.MeasureKind;

/** Lays figures out as a table: rows in their usual order with subtotals, one dimension across where it is wanted. */
final class Laying {

    private static final int DECIMALS = 2;
    private static final String ALL_TH = "รวมทั้งสิ้น";
    private static final String SUM_TH = "รวม";

    private final Figured table;
    private final QueryFields fields;
    private final Hiding hiding;
    private final List<Measure> measures;
    private final List<String> across;
    private final boolean totals;
    private final Collator thai = Values.thai();
    private final List<Row> rows = new ArrayList<>();

    private Laying(Figured table, QueryFields fields, Hiding hiding) {
        this.table = table;
        this.fields = fields;
        this.hiding = hiding;
        var spec = table.spec();
        this.measures = spec.measures().isEmpty() ? List.of(new Measure(MeasureKind.COUNT, null)) : spec.measures();
        this.totals = spec.layout().withTotals();
        var acrossCode = spec.layout().across();
        this.across = acrossCode == null
                ? List.of()
                : table.columns().stream().sorted(order(fields.get(acrossCode))).toList();
    }

    static Grid of(Figured table, QueryFields fields, Hiding hiding, List<String> notesTh) {
        var laying = new Laying(table, fields, hiding);
        laying.group(List.of());
        boolean landscape = table.spec().layout().orientation() == QuerySpec.Orientation.LANDSCAPE;
        return new Grid(laying.columns(), laying.rows, notesTh, landscape);
    }

    private void group(List<String> path) {
        int depth = path.size();
        if (depth == table.rows().size()) {
            row(path, depth == 0 ? Weight.TOTAL : Weight.PLAIN);
            return;
        }
        var field = fields.get(table.rows().get(depth));
        var order = order(field);
        table.below(path).stream()
                .sorted(Comparator.comparing(below -> below.get(depth), order))
                .forEach(this::group);
        if (totals && !table.isEmpty()) {
            row(path, depth == 0 ? Weight.TOTAL : Weight.SUBTOTAL);
        }
    }

    private void row(List<String> path, Weight weight) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.rows().size(); i++) {
            var field = fields.get(table.rows().get(i));
            cells.add(label(path, i, field, weight));
            if (named(field)) {
                cells.add(i < path.size() ? text(schoolName(path.get(i))) : Cell.BLANK);
            }
        }
        if (table.rows().isEmpty()) {
            cells.add(text(ALL_TH));
        }
        for (var column : across) {
            measures.forEach(measure -> cells.add(cell(path, column, measure)));
        }
        if (across.isEmpty() || totals) {
            measures.forEach(measure -> cells.add(cell(path, null, measure)));
        }
        rows.add(new Row(weight, cells));
    }

    private Cell label(List<String> path, int at, QueryField field, Weight weight) {
        if (weight == Weight.TOTAL && at == 0) {
            return text(ALL_TH);
        }
        if (at >= path.size()) {
            return Cell.BLANK;
        }
        var words = Values.words(field, path.get(at));
        return text(weight == Weight.SUBTOTAL && at == path.size() - 1 ? SUM_TH + " " + words : words);
    }

    private Cell cell(List<String> path, @Nullable String column, Measure measure) {
        var found = table.at(path, column);
        if (found == null) {
            return measure.kind() == MeasureKind.COUNT ? Cell.figure(0) : Cell.BLANK;
        }
        var field = measure.field();
        if (hiding.hides(table, path, column, field)) {
            return Cell.HIDDEN;
        }
        if (field == null) {
            return Cell.figure(found.count());
        }
        var measured = found.measured().get(table.measured().indexOf(field));
        return switch (measure.kind()) {
            case COUNT -> Cell.figure(measured.count());
            case SUM -> figure(measured.sum());
            case AVERAGE ->
                measured.sum() == null
                        ? Cell.BLANK
                        : new Cell.Figure(measured.sum()
                                .divide(BigDecimal.valueOf(measured.count()), DECIMALS, RoundingMode.HALF_UP));
            case MIN -> Values.cell(fields.get(field), measured.least());
            case MAX -> Values.cell(fields.get(field), measured.most());
        };
    }

    private static Cell figure(@Nullable BigDecimal value) {
        return value == null ? Cell.BLANK : new Cell.Figure(Values.plain(value));
    }

    private static Cell text(String words) {
        return new Cell.Text(words);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var code : table.rows()) {
            var field = fields.get(code);
            columns.add(new Column(code, field.labelTh(), field.labelEn(), Kind.TEXT));
            if (named(field)) {
                var name = fields.get(QueryFields.SCHOOL_NAME);
                columns.add(new Column(name.code(), name.labelTh(), name.labelEn(), Kind.TEXT));
            }
        }
        if (table.rows().isEmpty()) {
            columns.add(new Column("group", "รายการ", "Group", Kind.TEXT));
        }
        var acrossCode = table.spec().layout().across();
        for (var value : across) {
            var words = acrossCode == null ? value : Values.words(fields.get(acrossCode), value);
            measures.forEach(measure -> columns.add(column(value + ":", words, words, measure)));
        }
        if (across.isEmpty()) {
            measures.forEach(measure -> columns.add(column("", "", "", measure)));
        } else if (totals) {
            measures.forEach(measure -> columns.add(column("total:", SUM_TH, "Total", measure)));
        }
        return columns;
    }

    private Column column(String before, String th, String en, Measure measure) {
        var code = before + measure.kind() + (measure.field() == null ? "" : ":" + measure.field());
        if (measures.size() == 1 && !th.isEmpty()) {
            return new Column(code, th, en, kind(measure));
        }
        return new Column(
                code,
                (th + " " + Values.measureTh(measure, fields)).strip(),
                (en + " " + Values.measureEn(measure, fields)).strip(),
                kind(measure));
    }

    private Kind kind(Measure measure) {
        return switch (measure.kind()) {
            case COUNT -> Kind.WHOLE;
            case AVERAGE -> Kind.DECIMAL;
            case SUM, MIN, MAX -> measure.field() == null ? Kind.WHOLE : Values.kind(fields.get(measure.field()));
        };
    }

    /** A school's code alone says little; its name stands beside it, unless it is asked for anyway. */
    private boolean named(QueryField field) {
        return field.code().equals(QueryFields.SCHOOL)
                && !table.spec().groupBy().contains(QueryFields.SCHOOL_NAME);
    }

    private String schoolName(String code) {
        return fields.schoolName(code);
    }

    private Comparator<String> order(QueryField field) {
        return Values.order(field, thai);
    }
}
