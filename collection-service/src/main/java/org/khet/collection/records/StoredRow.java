package org.khet.collection.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    public Map<String, @Nullable String> shown(ShownCells showing) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        for (var i = 0; i < fields.size(); i++) {
            shown.put(fields.get(i), showing.of(fields.get(i), cells.get(i)));
        }
        return shown;
    }
}
