package org.khet.collection.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.DataSet;

/**
 * One record as it came.
 *
 * @param number its line in the file, counted from 1
 * @param subject the ID of whom it is about as the check read it; empty where there is none
 * @param fields names of the cells, in the data set's order
 * @param cells as in the file, so not to be shown as they are; null where the file has none
 */
public record StoredRow(int number, String subject, List<String> fields, List<@Nullable String> cells) {

    /** @param whole number and subject, then the cells: the form in which rows are stored */
    static StoredRow of(List<String> fields, List<@Nullable String> whole) {
        var number = whole.get(0);
        var subject = whole.get(1);
        return new StoredRow(
                number == null ? 0 : Integer.parseInt(number),
                subject == null ? "" : subject,
                fields,
                whole.subList(2, whole.size()));
    }

    public @Nullable String cell(String field) {
        var at = fields.indexOf(field);
        return at < 0 ? null : cells.get(at);
    }

    /** What names the record within its school: empty where the cells of all key fields are. */
    public String key(DataSet dataSet) {
        return key(dataSet, this::cell);
    }

    /** As {@link #key(DataSet)}, of cells that are elsewhere. The school is the same in every row of a file. */
    public static String key(DataSet dataSet, Function<String, @Nullable String> cells) {
        var key = dataSet.keyFields().stream()
                .filter(field -> !field.equals(dataSet.schoolField()))
                .map(field -> Objects.requireNonNullElse(cells.apply(field), "").strip())
                .collect(Collectors.joining("|"));
        return key.replace("|", "").isEmpty() ? "" : key;
    }

    public Map<String, @Nullable String> shown(ShownCells showing) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        for (var i = 0; i < fields.size(); i++) {
            shown.put(fields.get(i), showing.of(fields.get(i), cells.get(i)));
        }
        return shown;
    }
}
