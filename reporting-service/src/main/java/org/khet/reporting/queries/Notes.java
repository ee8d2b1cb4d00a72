package org.khet.reporting.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.queries.QuerySpec.Filter;

/** What stands below a table: which records it is about, and what was kept back. */
final class Notes {

    static List<String> ofFilters(QuerySpec spec, QueryFields fields) {
        return spec.filters().isEmpty()
                ? List.of()
                : List.of("เฉพาะ "
                        + spec.filters().stream()
                                .map(filter -> said(filter, fields.get(filter.field())))
                                .collect(Collectors.joining(" และ ")));
    }

    /** The same grid with what its own marks mean. */
    static Grid marked(Grid grid, int smallest) {
        var notes = new ArrayList<>(grid.notesTh());
        if (grid.hidden() > 0) {
            notes.add(Cell.HIDDEN_TEXT + " ปกปิดจำนวนที่น้อยกว่า " + smallest
                    + " คน และจำนวนอื่นที่จะใช้คำนวณย้อนกลับได้");
        }
        if (grid.rows().stream().anyMatch(row -> row.cells().contains(Cell.MASKED))) {
            notes.add(Cell.MASKED_TEXT + " ข้อมูลส่วนบุคคลที่ไม่ได้รับอนุมัติให้เปิดเผย");
        }
        return new Grid(grid.columns(), grid.rows(), notes, grid.landscape());
    }

    private static String said(Filter filter, QueryField field) {
        var values = filter.values().stream()
                .map(value -> Values.words(field, value))
                .toList();
        var list = String.join(", ", values);
        return field.labelTh() + " "
                + switch (filter.operator()) {
                    case EQ, IN -> "เป็น " + list;
                    case NE, NOT_IN -> "ไม่ใช่ " + list;
                    case LT -> "น้อยกว่า " + list;
                    case LE -> "ไม่เกิน " + list;
                    case GT -> "มากกว่า " + list;
                    case GE -> "ตั้งแต่ " + list;
                    case BETWEEN -> "ตั้งแต่ " + String.join(" ถึง ", values);
                    case CONTAINS -> "มีคำว่า " + list;
                    case STARTS_WITH -> "ขึ้นต้นด้วย " + list;
                    case EMPTY -> "ไม่ได้ระบุ";
                    case NOT_EMPTY -> "ระบุไว้";
                };
    }

    private Notes() {}
}
