package org.khet.rules.checking;

/**
 * Keys met so far and the line of each first one: 16 bytes a place, of which at most six in ten are taken. A key of 13 digits is kept exactly, any other as a 64-bit hash;
 * two different keys of a million share one once in some tens of millions of files.
 */
final class KeyTable {
    private static final int MIX_A = 0x9E3779B1;
    private static final int MIX_B = 0x85EBCA77;
    private static final int EXACT_DIGITS = 13;

    /** As many digits as fit in 32 bits stand in the lower half, the others in the upper one. */
    private static final int BACK_DIGITS = 9;

    private static final int EACH = 4;

    /**
     * The halves of a key and its line beside each other, and one left out: one place in memory is touched for each row, not two.
     * No longs, which in a browser are objects.
     */
    private int[] table = new int[EACH << 10];

    private int size;

    /** The line on which the key was met first, or 0 where this is the first. */
    int put(long key, int line) {
        return put((int) (key >>> 32), (int) key, line);
    }

    /** The same of a key in two halves. */
    int put(int upper, int lower, int line) {
        if (size * 10L > table.length / EACH * 6L) {
            grow();
        }
        int at = place(upper, lower);
        if (table[at + 2] != 0) {
            return table[at + 2];
        }
        set(at, upper, lower, line);
        size++;
        return 0;
    }

    /** The line of the key, or 0. */
    int find(long key) {
        return table[place((int) (key >>> 32), (int) key) + 2];
    }

    private void set(int at, int upper, int lower, int line) {
        table[at] = upper;
        table[at + 1] = lower;
        table[at + 2] = line;
    }

    /** One number for a text; {@code seed} is that of the key's texts before it, or 0. */
    static long key(long seed, char[] text, int from, int to) {
        Halves halves = new Halves();
        halves.begin((int) (seed >>> 32), (int) seed);
        halves.add(text, from, to);
        return (long) halves.upper << 32 | halves.lower & 0xFFFF_FFFFL;
    }

    /** A key being made of one text or several, as two halves of 32 bits. */
    static final class Halves {
        int upper;
        int lower;

        void begin(int seedUpper, int seedLower) {
            upper = seedUpper;
            lower = seedLower;
        }

        void add(char[] text, int from, int to) {
            boolean exact = (upper | lower) == 0 && to - from == EXACT_DIGITS;
            int front = 0;
            int back = 0;
            int a = upper ^ MIX_A ^ (to - from);
            int b = lower ^ MIX_B;
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
            upper = exact ? front : a | Integer.MIN_VALUE;
            lower = exact ? back : b;
        }
    }

    private int place(int upper, int lower) {
        int mask = table.length - 1;
        int mixed = (upper * MIX_B ^ lower) * MIX_A;
        int at = (mixed ^ mixed >>> 15) << 2 & mask;
        while (table[at + 2] != 0 && (table[at] != upper || table[at + 1] != lower)) {
            at = at + EACH & mask;
        }
        return at;
    }

    private void grow() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int i = 0; i < old.length; i += EACH) {
            if (old[i + 2] != 0) {
                set(place(old[i], old[i + 1]), old[i], old[i + 1], old[i + 2]);
            }
        }
    }
}
