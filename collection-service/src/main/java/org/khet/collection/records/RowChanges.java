package org.khet.collection.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.DataSet;

/**
 * What changed between two versions, record by record and cell by cell. Records are matched by their key, those that
 * share a key or have none in the order they stand.
 */
public final class RowChanges {

    /**
     * One cell that changed, or one record that joined or left (then without field and values).
     *
     * @param row in the newer version, or in the older where the record left
     */
    public record CellChange(
            Kind kind,
            String key,
            int row,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    /** What happened to a record. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Both versions are of one data set, whose key fields name a record. */
    public static List<CellChange> between(List<StoredRow> before, List<StoredRow> after, DataSet dataSet) {
        var old = byKey(before, dataSet);
        var changes = new ArrayList<CellChange>();
        byKey(after, dataSet).forEach((key, row) -> {
            var was = old.remove(key);
            if (was == null) {
                changes.add(new CellChange(Kind.ADDED, key.text(), row.number(), null, null, null));
            } else {
                cells(key.text(), was, row, changes);
            }
        });
        old.forEach(
                (key, row) -> changes.add(new CellChange(Kind.REMOVED, key.text(), row.number(), null, null, null)));
        return changes;
    }

    private static void cells(String key, StoredRow was, StoredRow row, List<CellChange> changes) {
        for (var field : row.fields()) {
            var before = was.cell(field);
            var after = row.cell(field);
            if (!Objects.equals(before, after)) {
                changes.add(new CellChange(Kind.CHANGED, key, row.number(), field, before, after));
            }
        }
    }

    private static Map<Key, StoredRow> byKey(List<StoredRow> rows, DataSet dataSet) {
        var byKey = new LinkedHashMap<Key, StoredRow>();
        for (var row : rows) {
            var text = row.key(dataSet);
            var nth = 0;
            while (byKey.putIfAbsent(new Key(text, nth), row) != null) {
                nth++;
            }
        }
        return byKey;
    }

    private record Key(String text, int nth) {}

    private RowChanges() {}
}
