package org.khet.rules.expression;

import org.jspecify.annotations.Nullable;

/** The values one row's expressions are evaluated over: text in one buffer, numbers beside, nothing made new for each row. */
public final class Slots {
    char[] chars;
    final int[] from;
    final int[] to;
    /** Whole numbers too large for {@link #decimals}, which keeps all others: in a browser a long is an object. */
    private final long[] integers;

    private final boolean[] wide;
    final double[] decimals;
    final boolean[] present;
    final int[] codes;
    final @Nullable Words[] lists;

    /** Set by a number that has no value; whoever compares it takes it back. */
    boolean nothing;

    /** The text found last: where {@link TextNode#locate} leaves its answer. */
    char[] foundIn = new char[0];

    int foundFrom;
    int foundTo;

    public Slots(int size) {
        chars = new char[1 << 12];
        from = new int[size];
        to = new int[size];
        integers = new long[size];
        wide = new boolean[size];
        decimals = new double[size];
        present = new boolean[size];
        codes = new int[size];
        lists = new Words[size];
    }

    /** The buffer, with room for {@code more} characters from {@code used} on. */
    public char[] buffer(int used, int more) {
        if (used + more > chars.length) {
            char[] larger = new char[Math.max(chars.length * 2, used + more)];
            System.arraycopy(chars, 0, larger, 0, used);
            chars = larger;
        }
        return chars;
    }

    public void text(int slot, int start, int end, boolean hasValue) {
        from[slot] = start;
        to[slot] = end;
        present[slot] = hasValue;
    }

    public void integer(int slot, long value) {
        integers[slot] = value;
        wide[slot] = true;
        present[slot] = true;
    }

    /** The same for a number that is small, as days are. */
    public void integer(int slot, int value) {
        decimals[slot] = value;
        wide[slot] = false;
        present[slot] = true;
    }

    public void decimal(int slot, double value) {
        decimals[slot] = value;
        present[slot] = true;
    }

    /** The number of the text in its code list. */
    public void code(int slot, int number) {
        codes[slot] = number;
    }

    public int code(int slot) {
        return codes[slot];
    }

    public void list(int slot, Words words) {
        lists[slot] = words;
        present[slot] = true;
    }

    public void unreadable(int slot) {
        present[slot] = false;
    }

    public boolean present(int slot) {
        return present[slot];
    }

    public int from(int slot) {
        return from[slot];
    }

    public int to(int slot) {
        return to[slot];
    }

    public char[] chars() {
        return chars;
    }

    public String text(int slot) {
        return new String(chars, from[slot], to[slot] - from[slot]);
    }

    public long integer(int slot) {
        return wide[slot] ? integers[slot] : (long) decimals[slot];
    }

    public double decimal(int slot) {
        return decimals[slot];
    }

    boolean found(char[] in, int start, int end) {
        foundIn = in;
        foundFrom = start;
        foundTo = end;
        return true;
    }
}
