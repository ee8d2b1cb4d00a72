package org.khet.collection.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all edits of a state together make of its base; never changed, each edit makes another. */
public final class Overlay {
    static final Overlay NONE = new Overlay(0, 0, Map.of(), Map.of(), Map.of());

    /**
     * A row that was edited.
     *
     * @param cells as they are now; null where the row left
     * @param number of the last edit
     */
    public record Edited(
            int row, NewEdit.Place place, @Nullable StoredRow cells, List<@Nullable String> figures, int number) {}

    private final int baseChunks;
    private final int baseFindingChunks;
    private final Map<Integer, SortedMap<Integer, Edited>> byChunk;
    private final Map<Integer, Edited> byRow;
    private final Map<Integer, List<List<@Nullable String>>> findings;

    private Overlay(
            int baseChunks,
            int baseFindingChunks,
            Map<Integer, SortedMap<Integer, Edited>> byChunk,
            Map<Integer, Edited> byRow,
            Map<Integer, List<List<@Nullable String>>> findings) {
        this.baseChunks = baseChunks;
        this.baseFindingChunks = baseFindingChunks;
        this.byChunk = byChunk;
        this.byRow = byRow;
        this.findings = findings;
    }

    Overlay with(Edit edit, Edited edited, Map<Integer, List<List<@Nullable String>>> found) {
        var chunks = new HashMap<>(byChunk);
        var rowsOfChunk = new TreeMap<>(chunks.getOrDefault(edited.place().chunk(), new TreeMap<>()));
        rowsOfChunk.put(edited.place().index(), edited);
        chunks.put(edited.place().chunk(), rowsOfChunk);
        var rows = new HashMap<>(byRow);
        rows.put(edited.row(), edited);
        var allFound = new HashMap<>(findings);
        allFound.putAll(found);
        return new Overlay(edit.baseChunks(), edit.baseFindingChunks(), chunks, rows, allFound);
    }

    public int baseChunks() {
        return baseChunks;
    }

    public int baseFindingChunks() {
        return baseFindingChunks;
    }

    /** Findings of the rows whose findings are not those of the base any more, by row. */
    public Map<Integer, List<List<@Nullable String>>> findings() {
        return findings;
    }

    /** Every row that was ever edited. */
    public Map<Integer, Edited> rows() {
        return byRow;
    }

    /** How many rows were added, those that left again too. */
    public int added() {
        return byChunk.entrySet().stream()
                .filter(chunk -> chunk.getKey() >= baseChunks)
                .mapToInt(chunk -> chunk.getValue().size())
                .sum();
    }

    boolean isBehindBase(int chunk) {
        return !byRow.isEmpty() && chunk >= baseChunks;
    }

    Map<Integer, SortedMap<Integer, Edited>> chunks() {
        return byChunk;
    }

    /** The rows of a chunk of the base as they are now, null where one left. */
    List<@Nullable StoredRow> over(int chunk, List<StoredRow> base) {
        var rows = new ArrayList<@Nullable StoredRow>(base);
        at(chunk).forEach((index, edited) -> put(rows, index, edited.cells()));
        return rows;
    }

    /** As {@link #over}, of analytic rows; those that left are left out. */
    List<List<@Nullable String>> figuresOver(int chunk, List<List<@Nullable String>> base) {
        var rows = new ArrayList<@Nullable List<@Nullable String>>(base);
        at(chunk).forEach((index, edited) -> put(rows, index, edited.cells() == null ? null : edited.figures()));
        var left = new ArrayList<List<@Nullable String>>(rows.size());
        for (var row : rows) {
            if (row != null) {
                left.add(row);
            }
        }
        return left;
    }

    private SortedMap<Integer, Edited> at(int chunk) {
        return byChunk.getOrDefault(chunk, new TreeMap<>());
    }

    private static <T> void put(List<@Nullable T> rows, int index, @Nullable T row) {
        while (rows.size() <= index) {
            rows.add(null);
        }
        rows.set(index, row);
    }
}
