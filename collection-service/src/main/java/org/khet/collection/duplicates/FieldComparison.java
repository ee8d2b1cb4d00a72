package org.khet.collection.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.collection.duplicates.CaseFile.FieldLine;
import org.khet.collection.records.StoredRow;
import org.khet.rules.dataset.DataClass;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.Masking;
import org.khet.rules.text.ThaiId;

/** Compares rows as they are and shows them masked, so that one sees that two values differ without seeing them. */
final class FieldComparison {
    private static final String SOMETHING = "…";

    private final List<Field> fields;

    /** What is open to everybody is said of the school, not of the pupil. */
    FieldComparison(DataSet dataSet) {
        this.fields = dataSet.fields().stream()
                .filter(field ->
                        field.dataClass() != DataClass.OPEN && !field.name().equals(dataSet.schoolField()))
                .toList();
    }

    /** @param told whether the reader may know how the rows differ */
    List<FieldLine> lines(Collection<StoredRow> rows, boolean told) {
        var lines = new ArrayList<FieldLine>();
        for (var field : fields) {
            var values = rows.stream().map(row -> value(field, row)).distinct().toList();
            if (values.stream().anyMatch(Objects::nonNull)) {
                lines.add(new FieldLine(
                        field.name(),
                        field.label().th(),
                        field.label().en(),
                        field.dataClass().masked(),
                        told && values.size() > 1));
            }
        }
        return lines;
    }

    Map<String, @Nullable String> masked(StoredRow row) {
        var cells = new LinkedHashMap<String, @Nullable String>();
        for (var field : fields) {
            var value = value(field, row);
            cells.put(field.name(), value == null ? null : masked(field, value));
        }
        return cells;
    }

    private static String masked(Field field, String value) {
        return switch (field.dataClass()) {
            case OPEN, INTERNAL -> ThaiId.kind(value) == ThaiId.Kind.OTHER ? value : Masking.maskId(value);
            case PERSONAL -> Masking.maskId(value);
            case SENSITIVE -> SOMETHING;
        };
    }

    /** Null where the cell says nothing. */
    private static @Nullable String value(Field field, StoredRow row) {
        var cell = row.cell(field.name());
        var text = cell == null ? "" : cell.strip();
        return text.isEmpty() || field.nulls().contains(text) ? null : text;
    }
}
