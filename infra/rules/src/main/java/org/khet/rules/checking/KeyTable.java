package org.khet.rules.checking;

/**
 * Keys met so far and the line of each first one: 16 bytes a place, of which at most six in ten are taken. A key of 13 digits is kept exactly, any other as a 64-bit hash;
 * two different keys of a million share one once in some tens of millions of files.
 */
final class KeyTable {
    private static final int MIX_A = 0x9E3779B1;
    private static final int MIX_B = 0x85EBCA77;
    private static final int EXACT_DIGITS = 13;

    /** As many digits as fit in 32 bits stand behind, the others in front. */
    private static final int BACK_DIGITS = 9;

    private static final long BACK = 1_000_000_000L;

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

    /**
     * One number for a text; {@code seed} is that of the key's texts before it, or 0. Two halves of 32 bits, put together at the
     * end: in a browser a long is an object, and there would be one for each character.
     */
    static long key(long seed, char[] text, int from, int to) {
        boolean exact = seed == 0 && to - from == EXACT_DIGITS;
        int front = 0;
        int back = 0;
        int a = (int) (seed >>> 32) ^ MIX_A ^ (to - from);
        int b = (int) seed ^ MIX_B;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            exact &= digit >= 0 && digit <= 9;
            if (i - from < EXACT_DIGITS - BACK_DIGITS) {
                front = front * 10 + digit;
            } else {
                back = back * 10 + digit;
            }
            a = (a ^ text[i]) * MIX_A;
            a ^= a >>> 15;
            b = (b ^ text[i]) * MIX_B;
            b ^= b >>> 13;
        }
        // Hashes are made negative, so that none is taken for an exact key.
        return exact ? front * BACK + back : (long) a << 32 | b & 0xFFFF_FFFFL | Long.MIN_VALUE;
    }

    private int place(long key) {
        int mask = table.length - 1;
        int mixed = ((int) (key >>> 32) * MIX_B ^ (int) key) * MIX_A;
        int at = (mixed ^ mixed >>> 15) << 1 & mask;
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
