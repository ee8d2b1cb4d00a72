package org.khet.embeddedmongo;

import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The lines of an index in order. Keys that are one whole number are kept apart, since there may be millions of them. */
final class IndexEntries {

    /** Every double that is whole and smaller is a long, exactly. */
    private static final double LONG_ENDS = 0x1p63;

    private final NavigableSet<IndexEntry> entries = new TreeSet<>(IndexEntry.ORDER);
    private final LongEntries numbers = new LongEntries();

    void add(IndexEntry entry) {
        if (isNumber(entry.values())) {
            numbers.add(number(entry.values()), entry.position());
        } else {
            entries.add(shared(entry));
        }
    }

    /** A line whose key is this number and nothing else. */
    void add(long number, long position) {
        numbers.add(number, position);
    }

    /** Many documents have the same key (a status, a school): they share one array of values. */
    private IndexEntry shared(IndexEntry entry) {
        IndexEntry neighbour = entries.floor(entry);
        return neighbour != null && neighbour.hasSameKey(entry)
                ? new IndexEntry(neighbour.values(), entry.position())
                : entry;
    }

    void remove(IndexEntry entry) {
        if (isNumber(entry.values())) {
            numbers.remove(number(entry.values()), entry.position());
        } else {
            entries.remove(entry);
        }
    }

    /** The first record with this whole key; null where there is none. */
    @Nullable
    Long first(@Nullable Object[] key) {
        if (isNumber(key)) {
            long[] found = positions(
                    new IndexEntry(key, IndexEntry.BEFORE_ALL), new IndexEntry(key, IndexEntry.AFTER_ALL), false);
            return found.length == 0 ? null : found[0];
        }
        IndexEntry found = entries.ceiling(new IndexEntry(key, IndexEntry.BEFORE_ALL));
        return found != null && found.hasSameKey(new IndexEntry(key, found.position())) ? found.position() : null;
    }

    /** The records of the entries between two probes, in key order or its reverse. */
    long[] positions(IndexEntry from, IndexEntry to, boolean descending) {
        if (IndexEntry.ORDER.compare(from, to) >= 0) {
            return new long[0];
        }
        if (numbers.size() > 0 && isWhole(from, to)) {
            long[] positions = numbers.positions(number(from.values()));
            return descending ? reversed(positions) : positions;
        }
        LongStream.Builder keys = LongStream.builder();
        LongStream.Builder records = LongStream.builder();
        numbers.between(
                (key, position) -> IndexEntry.ORDER.compare(entry(key, position), from) < 0,
                (key, position) -> IndexEntry.ORDER.compare(entry(key, position), to) <= 0,
                keys,
                records);
        long[] positions = merged(
                keys.build().toArray(),
                records.build().toArray(),
                entries.subSet(from, true, to, true).iterator());
        return descending ? reversed(positions) : positions;
    }

    /** Whether all lines with one number as their whole key are asked for. */
    private static boolean isWhole(IndexEntry from, IndexEntry to) {
        return isNumber(from.values())
                && isNumber(to.values())
                && number(from.values()) == number(to.values())
                && from.position() == IndexEntry.BEFORE_ALL
                && to.position() == IndexEntry.AFTER_ALL;
    }

    private static long[] merged(long[] keys, long[] records, Iterator<IndexEntry> others) {
        if (!others.hasNext()) {
            return records;
        }
        LongStream.Builder all = LongStream.builder();
        int next = 0;
        while (others.hasNext()) {
            IndexEntry other = others.next();
            while (next < keys.length && IndexEntry.ORDER.compare(entry(keys[next], records[next]), other) < 0) {
                all.add(records[next++]);
            }
            all.add(other.position());
        }
        while (next < keys.length) {
            all.add(records[next++]);
        }
        return all.build().toArray();
    }

    private static long[] reversed(long[] positions) {
        long[] reversed = new long[positions.length];
        for (int i = 0; i < positions.length; i++) {
            reversed[positions.length - 1 - i] = positions[i];
        }
        return reversed;
    }

    int size() {
        return numbers.size() + entries.size();
    }

    void clear() {
        numbers.clear();
        entries.clear();
    }

    /** The number in the form that keys have: a Double, unless only a Long holds it. */
    private static IndexEntry entry(long key, long position) {
        double nearest = key;
        boolean exact = nearest < LONG_ENDS && (long) nearest == key;
        return new IndexEntry(new @Nullable Object[] {exact ? (Object) nearest : (Object) key}, position);
    }

    private static boolean isNumber(@Nullable Object[] key) {
        if (key.length != 1 || key[0] == null) {
            return false;
        }
        return switch (key[0]) {
            case Long ignored -> true;
            // Minus zero is told from zero, which no long does.
            case Double number ->
                number == Math.rint(number)
                        && Math.abs(number) < LONG_ENDS
                        && Double.compare(number, (long) (double) number) == 0;
            default -> false;
        };
    }

    private static long number(@Nullable Object[] key) {
        return key[0] instanceof Number number ? number.longValue() : 0;
    }
}
