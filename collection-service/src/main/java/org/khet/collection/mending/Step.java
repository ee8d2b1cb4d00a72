package org.khet.collection.mending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.Edit;
import org.khet.collection.records.EditKind;
import org.khet.collection.records.NewEdit.CellChange;
import org.khet.collection.records.NewEdit.Place;
import org.khet.collection.records.StoredRow;

/**
 * One edit worked out on a sheet, before anything is checked or stored. Pure: it only decides.
 *
 * @param before the row as it stands; null where there is none
 * @param after null where it leaves
 */
record Step(
        EditKind kind,
        int row,
        Place place,
        @Nullable StoredRow before,
        @Nullable StoredRow after,
        @Nullable Integer undoes) {

    static Step change(Sheet sheet, int row, List<String> fields, Map<String, String> cells) {
        var placed = there(sheet, row);
        var after = Sheet.edited(row, fields, placed.row(), cells);
        return new Step(EditKind.CHANGED, row, placed.place(), placed.row(), after, null);
    }

    static Step add(Sheet sheet, List<String> fields, Map<String, String> cells) {
        var row = sheet.last() + 1;
        return new Step(EditKind.ADDED, row, sheet.nextPlace(), null, Sheet.edited(row, fields, null, cells), null);
    }

    static Step remove(Sheet sheet, int row) {
        var placed = there(sheet, row);
        return new Step(EditKind.REMOVED, row, placed.place(), placed.row(), null, null);
    }

    /** @param changes of the edit that is taken back */
    static Step undo(Sheet sheet, List<String> fields, Edit edit, List<CellChange> changes) {
        var placed = sheet.find(edit.row());
        var now = placed == null ? null : placed.row();
        for (var change : changes) {
            if (!stands(change, now)) {
                throw MendingProblems.notUndone(
                        "แถว " + edit.row() + " ถูกแก้ไขอีกครั้งหลังจากนั้น",
                        "Row " + edit.row() + " was edited again since then");
            }
        }
        var onTop = BatchName.of(sheet.batch()).base().equals(edit.base());
        if (placed == null && !onTop) {
            throw MendingProblems.notUndone(
                    "แถว " + edit.row() + " ถูกลบไปก่อนหน้านี้นานแล้ว", "Row " + edit.row() + " was removed long ago");
        }
        var place = placed == null ? new Place(edit.chunk(), edit.index()) : placed.place();
        return switch (edit.kind()) {
            case CHANGED -> {
                var after = Sheet.edited(edit.row(), fields, now, befores(changes));
                yield new Step(EditKind.CHANGED, edit.row(), place, now, after, edit.number());
            }
            case ADDED, RESTORED -> new Step(EditKind.REMOVED, edit.row(), place, now, null, edit.number());
            case REMOVED -> {
                var after = Sheet.edited(edit.row(), fields, null, befores(changes));
                yield new Step(EditKind.RESTORED, edit.row(), place, null, after, edit.number());
            }
        };
    }

    private static Sheet.Placed there(Sheet sheet, int row) {
        var placed = sheet.find(row);
        if (placed == null) {
            throw MendingProblems.noSuchRow(row);
        }
        return placed;
    }

    private static boolean stands(CellChange change, @Nullable StoredRow now) {
        return now == null
                ? change.after() == null
                : change.after() != null
                        && change.after().equals(Objects.requireNonNullElse(now.cell(change.field()), ""));
    }

    private static Map<String, String> befores(List<CellChange> changes) {
        var cells = new LinkedHashMap<String, String>();
        for (var change : changes) {
            cells.put(change.field(), Objects.requireNonNullElse(change.before(), ""));
        }
        return cells;
    }

    boolean changesNothing() {
        return before != null && after != null && changes().isEmpty();
    }

    /** Every value that becomes another; of a row that comes or leaves, all that are not blank. */
    List<CellChange> changes() {
        var changes = new ArrayList<CellChange>();
        var fields = before != null ? before.fields() : after == null ? List.<String>of() : after.fields();
        for (var field : fields) {
            var old = before == null ? null : Objects.requireNonNullElse(before.cell(field), "");
            var now = after == null ? null : Objects.requireNonNullElse(after.cell(field), "");
            var blank = (old == null || old.isEmpty()) && (now == null || now.isEmpty());
            if (!blank && !Objects.equals(old, now)) {
                changes.add(new CellChange(field, old, now));
            }
        }
        return changes;
    }
}
