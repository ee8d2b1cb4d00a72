package org.khet.rules.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of words that finds a span of characters without making a string of it; a word's number is its place in the list. */
public final class Words {
    public static final int ABSENT = -1;

    private final char[] @Nullable [] table;
    private final int[] numbers;
    private final int mask;
    private int shortest = Integer.MAX_VALUE;
    private int longest = -1;

    public Words(List<String> words) {
        int size = 4;
        while (size < words.size() * 2) {
            size <<= 1;
        }
        mask = size - 1;
        table = new char[size][];
        numbers = new int[size];
        for (int i = 0; i < words.size(); i++) {
            char[] word = words.get(i).toCharArray();
            shortest = Math.min(shortest, word.length);
            longest = Math.max(longest, word.length);
            if (find(word, 0, word.length) == ABSENT) {
                int at = hash(word, 0, word.length) & mask;
                while (table[at] != null) {
                    at = at + 1 & mask;
                }
                table[at] = word;
                numbers[at] = i;
            }
        }
    }

    public int find(char[] text, int from, int to) {
        if (to - from < shortest || to - from > longest) {
            return ABSENT;
        }
        int at = hash(text, from, to) & mask;
        for (char[] word = table[at]; word != null; word = table[at]) {
            if (equal(word, 0, word.length, text, from, to)) {
                return numbers[at];
            }
            at = at + 1 & mask;
        }
        return ABSENT;
    }

    static boolean equal(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        if (aTo - aFrom != bTo - bFrom) {
            return false;
        }
        for (int i = 0; i < aTo - aFrom; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ hash >>> 15;
    }
}
