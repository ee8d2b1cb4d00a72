package org.khet.collection.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.NewEdit.Place;
import org.khet.collection.records.StoredRow;

/**
 * One state of a school's data in memory; never changed, an edit makes another.
 *
 * @param rows by number, in file order
 * @param findings by row; 0 for what is about all rows
 * @param last the highest number a row ever had, and {@code added} how many were ever added
 */
record Sheet(
        String batch,
        SortedMap<Integer, Placed> rows,
        Map<Integer, List<StoredFinding>> findings,
        int baseChunks,
        int baseFindingChunks,
        int last,
        int added) {
    /** Rows of a chunk behind the base's. */
    private static final int ADDED_CHUNK = 500;

    /** The rule that says that cells were missing or too many: nothing else of such a row is judged. */
    private static final String TORN = "ROW-001";

    /** A row and where it is kept. */
    record Placed(StoredRow row, Place place) {}

    @Nullable
    Placed find(int row) {
        return rows.get(row);
    }

    List<StoredFinding> findingsOf(int row) {
        return findings.getOrDefault(row, List.of());
    }

    /** Whether the row's cells did not fit the header when its file came; so it stays until somebody edits it. */
    boolean torn(int row) {
        for (var finding : findingsOf(row)) {
            if (finding.code().equals(TORN)) {
                return true;
            }
        }
        return false;
    }

    Place nextPlace() {
        return new Place(baseChunks + added / ADDED_CHUNK, added % ADDED_CHUNK);
    }

    /** The rows with one put in, replaced, or, where null, taken out. */
    SortedMap<Integer, Placed> rowsWith(int number, @Nullable Placed row) {
        var changed = new TreeMap<>(rows);
        if (row == null) {
            changed.remove(number);
        } else {
            changed.put(number, row);
        }
        return changed;
    }

    /** Findings by row, of each row whose findings are others there than here. */
    Map<Integer, List<StoredFinding>> differing(Map<Integer, List<StoredFinding>> there) {
        var differing = new TreeMap<Integer, List<StoredFinding>>();
        there.forEach((row, found) -> {
            if (!found.equals(findingsOf(row))) {
                differing.put(row, found);
            }
        });
        for (var row : findings.keySet()) {
            if (!there.containsKey(row)) {
                differing.put(row, List.of());
            }
        }
        return differing;
    }

    int chunks() {
        return baseChunks + (added + ADDED_CHUNK - 1) / ADDED_CHUNK;
    }

    /** All cells of a row as they would be with some of them changed. */
    static StoredRow edited(int number, List<String> fields, @Nullable StoredRow before, Map<String, String> changed) {
        var cells = new ArrayList<@Nullable String>(fields.size());
        for (var field : fields) {
            var now = changed.get(field);
            var old = before == null ? "" : Objects.requireNonNullElse(before.cell(field), "");
            cells.add(now == null ? old : now);
        }
        return new StoredRow(number, before == null ? "" : before.subject(), fields, cells);
    }
}
