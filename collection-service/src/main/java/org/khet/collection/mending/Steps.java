package org.khet.collection.mending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.collection.records.EditLog;
import org.khet.collection.submissions.Scope;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.springframework.stereotype.Component;

/** Works out on a sheet what somebody wants done. */
@Component
class Steps {
    private final EditLog edits;

    Steps(EditLog edits) {
        this.edits = edits;
    }

    Step of(Scope scope, DataSet dataSet, Sheet sheet, Wanted wanted) {
        var fields = dataSet.fields().stream().map(Field::name).toList();
        return switch (wanted) {
            case Wanted.Change change -> {
                requireThere(sheet, change.row());
                yield Step.change(sheet, change.row(), fields, change.cells());
            }
            case Wanted.Add add -> Step.add(sheet, fields, withSchool(scope, dataSet, add.cells()));
            case Wanted.Remove remove -> {
                requireThere(sheet, remove.row());
                yield Step.remove(sheet, remove.row());
            }
            case Wanted.Undo undo -> undo(sheet, fields, undo.edit());
        };
    }

    private Step undo(Sheet sheet, List<String> fields, int number) {
        var edit = edits.find(sheet.batch(), number)
                .orElseThrow(() -> MendingProblems.notUndone(
                        "ไม่พบการแก้ไขนี้ในข้อมูลรุ่นปัจจุบัน", "The current version has no such edit"));
        return Step.undo(sheet, fields, edit, edits.changes(edit));
    }

    /** A row that was there and left is a conflict; one that never was is a mistake. */
    private void requireThere(Sheet sheet, int row) {
        if (sheet.find(row) == null) {
            throw edits.overlay(sheet.batch()).rows().containsKey(row)
                    ? MendingProblems.changed(row, null)
                    : MendingProblems.noSuchRow(row);
        }
    }

    private static Map<String, String> withSchool(Scope scope, DataSet dataSet, Map<String, String> cells) {
        var field = dataSet.schoolField();
        if (field == null || cells.containsKey(field)) {
            return cells;
        }
        var filled = new LinkedHashMap<>(cells);
        filled.put(field, scope.school().code());
        return filled;
    }
}
