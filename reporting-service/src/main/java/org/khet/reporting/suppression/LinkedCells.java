package org.khet.reporting.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts of people and the sums that join them, of one table or of several that one reader will hold. A cell is named by
 * what it counts, so that two tables share the cells that count the same.
 */
public final class LinkedCells {

    /** What a reader has of a cell. */
    public enum Standing {
        /** To be shown or hidden. */
        OPEN,
        /** Shown before; it cannot be taken back. */
        SHOWN,
        /** Hidden before, or never printed but worked out of others; it stays hidden. */
        HIDDEN
    }

    /** @param parts indices of cells, none twice */
    record Sum(int total, List<Integer> parts) {}

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Set<Sum> sums = new LinkedHashSet<>();

    /**
     * Adds a cell, or finds the one of this name; of two standings the one that is not OPEN counts.
     *
     * @param count of people, 0 or more
     * @return its index
     * @throws IllegalArgumentException for a negative count, or another one than before
     */
    public int cell(String name, long count, Standing standing) {
        if (count < 0) {
            throw new IllegalArgumentException("A count of " + count);
        }
        var known = places.get(name);
        if (known == null) {
            places.put(name, counts.size());
            counts.add(count);
            standings.add(standing);
            return counts.size() - 1;
        }
        if (counts.get(known) != count) {
            throw new IllegalArgumentException("Two counts of " + name);
        }
        if (standing != Standing.OPEN) {
            standings.set(known, standing);
        }
        return known;
    }

    /** Says that one cell is the sum of others. A sum of one part says that both are equal. */
    public void sum(int total, List<Integer> parts) {
        sums.add(new Sum(total, List.copyOf(parts)));
    }

    /** Index of a cell. */
    public int indexOf(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    public int size() {
        return counts.size();
    }

    public long count(int cell) {
        return counts.get(cell);
    }

    public Standing standing(int cell) {
        return standings.get(cell);
    }

    /** The names in the order in which the cells came. */
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    List<Sum> sums() {
        return List.copyOf(sums);
    }
}
