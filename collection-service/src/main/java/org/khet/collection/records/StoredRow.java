package org.khet.collection.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came.
 *
 * @param number its line in the file, counted from 1
 * @param fields names of the cells, in the data set's order
 * @param cells as in the file, so not to be shown as they are; null where the file has none
 */
public record StoredRow(int number, List<String> fields, List<@Nullable String> cells) {

    public @Nullable String cell(String field) {
        var at = fields.indexOf(field);
        return at < 0 ? null : cells.get(at);
    }

    /** What names the record: the cells of the key fields, empty where there are none. */
    public String key(List<String> keyFields) {
        return keyFields.stream()
                .map(field -> Objects.requireNonNullElse(cell(field), "").strip())
                .collect(Collectors.joining("|"));
    }

    public Map<String, @Nullable String> shown(ShownCells showing) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        for (var i = 0; i < fields.size(); i++) {
            shown.put(fields.get(i), showing.of(fields.get(i), cells.get(i)));
        }
        return shown;
    }
}
