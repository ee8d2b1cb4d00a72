package org.khet.rules.checking;

/**
 * Keys met so far and the line of each first one: 16 bytes a place, of which at most six in ten are taken. A key of 13 digits is kept exactly, any other as a 64-bit hash;
 * two different keys of a million share one once in some tens of millions of files.
 */
final class KeyTable {
    private static final long MIX_A = 0x9E3779B97F4A7C15L;
    private static final long MIX_B = 0xBF58476D1CE4E5B9L;
    private static final int EXACT_DIGITS = 13;

    /** Key and line beside each other: one place in memory is touched for each row, not two. */
    private long[] table = new long[1 << 11];

    private int size;

    /** The line on which the key was met first, or 0 where this is the first. */
    int put(long key, int line) {
        if (size * 20L > table.length * 6L) {
            grow();
        }
        int at = place(key);
        if (table[at + 1] != 0) {
            return (int) table[at + 1];
        }
        table[at] = key;
        table[at + 1] = line;
        size++;
        return 0;
    }

    /** The line of the key, or 0. */
    int find(long key) {
        return (int) table[place(key) + 1];
    }

    /** One number for a text; {@code seed} is that of the key's texts before it, or 0. */
    static long key(long seed, char[] text, int from, int to) {
        long digits = 0;
        boolean exact = seed == 0 && to - from == EXACT_DIGITS;
        long hash = seed ^ MIX_A ^ (to - from);
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            exact &= digit >= 0 && digit <= 9;
            digits = digits * 10 + digit;
            hash = (hash ^ text[i]) * MIX_B;
            hash ^= hash >>> 29;
        }
        // Hashes are made negative, so that none is taken for an exact key.
        return exact ? digits : hash | Long.MIN_VALUE;
    }

    private int place(long key) {
        int mask = table.length - 1;
        int at = (int) (key * MIX_A >>> 32) << 1 & mask;
        while (table[at + 1] != 0 && table[at] != key) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int at = place(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
            }
        }
    }
}
