package org.khet.embeddedmongo;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Pairs of a whole number and a record, in order of the number, then of the record: some 24 bytes each, where a sorted set of
 * entries takes a hundred. An index over millions of numbers fits in memory by it.
 */
final class LongEntries {

    private static final int FULL = 512;

    private static final Leaf NONE = new Leaf();

    private Leaf[] leaves = {NONE};

    /** The first key of each leaf, side by side: few places in memory are touched to find a leaf. */
    private long[] firsts = {0};

    private int count;
    private int size;

    /** Whether a pair comes before a place; true for the pairs before the first for which it is false. */
    @FunctionalInterface
    interface Before {
        boolean test(long key, long position);
    }

    private static final class Leaf {
        private long[] keys = new long[8];
        private long[] positions = new long[8];
        private int count;

        /** The first pair that is not before. */
        private int find(Before before) {
            int from = 0;
            int to = count;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (before.test(keys[middle], positions[middle])) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }

        /** The first pair that is not before this one. */
        private int find(long key, long position) {
            int from = 0;
            int to = count;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (keys[middle] < key || keys[middle] == key && positions[middle] < position) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }

        private boolean has(int at, long key, long position) {
            return at < count && keys[at] == key && positions[at] == position;
        }

        private void insert(int at, long key, long position) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                positions = Arrays.copyOf(positions, count * 2);
            }
            System.arraycopy(keys, at, keys, at + 1, count - at);
            System.arraycopy(positions, at, positions, at + 1, count - at);
            keys[at] = key;
            positions[at] = position;
            count++;
        }

        private void remove(int at) {
            System.arraycopy(keys, at + 1, keys, at, count - at - 1);
            System.arraycopy(positions, at + 1, positions, at, count - at - 1);
            count--;
        }

        /** Takes the second half away. */
        private Leaf split() {
            Leaf second = new Leaf();
            int half = count / 2;
            second.keys = Arrays.copyOfRange(keys, half, half + keys.length);
            second.positions = Arrays.copyOfRange(positions, half, half + positions.length);
            second.count = count - half;
            count = half;
            return second;
        }
    }

    int size() {
        return size;
    }

    void clear() {
        leaves = new Leaf[] {NONE};
        firsts = new long[] {0};
        count = 0;
        size = 0;
    }

    /** Adds a pair that may be there already. */
    void add(long key, long position) {
        if (count == 0) {
            insertLeaf(0, new Leaf());
        }
        int at = Math.max(0, leafOf(key, position));
        Leaf leaf = leaves[at];
        int place = leaf.find(key, position);
        if (leaf.has(place, key, position)) {
            return;
        }
        leaf.insert(place, key, position);
        firsts[at] = leaf.keys[0];
        size++;
        if (leaf.count == FULL) {
            insertLeaf(at + 1, leaf.split());
        }
    }

    /** Removes a pair that may not be there. */
    void remove(long key, long position) {
        int at = leafOf(key, position);
        if (at < 0) {
            return;
        }
        Leaf leaf = leaves[at];
        int place = leaf.find(key, position);
        if (!leaf.has(place, key, position)) {
            return;
        }
        leaf.remove(place);
        size--;
        if (leaf.count == 0) {
            removeLeaf(at);
        } else {
            firsts[at] = leaf.keys[0];
        }
    }

    /** The records of the pairs with this key. */
    long[] positions(long key) {
        int leaf = Math.max(0, leafOf(key, Long.MIN_VALUE));
        int at = count == 0 ? 0 : leaves[leaf].find(key, Long.MIN_VALUE);
        long[] found = new long[1];
        int length = 0;
        for (; leaf < count; leaf++, at = 0) {
            Leaf read = leaves[leaf];
            for (; at < read.count; at++) {
                if (read.keys[at] != key) {
                    return Arrays.copyOf(found, length);
                }
                if (length == found.length) {
                    found = Arrays.copyOf(found, length * 2);
                }
                found[length++] = read.positions[at];
            }
        }
        return Arrays.copyOf(found, length);
    }

    /** The pairs that are not before the one place, but before the other. */
    void between(Before from, Before to, LongConsumer keys, LongConsumer positions) {
        int leaf = Math.max(0, leafOf(from));
        int at = count == 0 ? 0 : leaves[leaf].find(from);
        while (leaf < count) {
            Leaf read = leaves[leaf++];
            for (; at < read.count; at++) {
                if (!to.test(read.keys[at], read.positions[at])) {
                    return;
                }
                keys.accept(read.keys[at]);
                positions.accept(read.positions[at]);
            }
            at = 0;
        }
    }

    private void insertLeaf(int at, Leaf leaf) {
        if (count == leaves.length) {
            leaves = Arrays.copyOf(leaves, count * 2);
            firsts = Arrays.copyOf(firsts, count * 2);
        }
        System.arraycopy(leaves, at, leaves, at + 1, count - at);
        System.arraycopy(firsts, at, firsts, at + 1, count - at);
        leaves[at] = leaf;
        firsts[at] = leaf.keys[0];
        count++;
    }

    private void removeLeaf(int at) {
        System.arraycopy(leaves, at + 1, leaves, at, count - at - 1);
        System.arraycopy(firsts, at + 1, firsts, at, count - at - 1);
        leaves[--count] = NONE;
    }

    /** The last leaf whose first pair is not behind; -1 where there is none. */
    private int leafOf(long key, long position) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (firsts[middle] < key || firsts[middle] == key && leaves[middle].positions[0] <= position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    /** The last leaf whose first pair is before; -1 where there is none. */
    private int leafOf(Before before) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (before.test(firsts[middle], leaves[middle].positions[0])) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }
}
