package org.khet.search;

import java.util.Arrays;

/** A text in the form in which texts are compared, each character of it with the place that it came from. */
final class Folding {

    private static final char NIKHAHIT = '\u0E4D';
    private static final char SARA_AA = '\u0E32';
    private static final char SARA_AM = '\u0E33';
    private static final char SARA_E = '\u0E40';
    private static final char SARA_AE = '\u0E41';

    private final String source;
    private final StringBuilder text;
    private int[] from;
    private int[] to;

    private Folding(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length());
        this.from = new int[source.length() + 2];
        this.to = new int[source.length() + 2];
    }

    static Folding of(String source) {
        var folding = new Folding(source);
        int at = 0;
        while (at < source.length()) {
            at = folding.take(at);
        }
        folding.endWithoutBlank();
        return folding;
    }

    String text() {
        return text.toString();
    }

    /** Where in the source the character at a place of the text begins. */
    int from(int at) {
        return from[at];
    }

    /** Where in the source it ends, exclusive. */
    int to(int at) {
        return to[at];
    }

    private int take(int at) {
        int letter = source.codePointAt(at);
        int next = at + Character.charCount(letter);
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                put(' ', at, next);
            }
        } else if (letter == NIKHAHIT && is(next, SARA_AA)) {
            next++;
            put(SARA_AM, at, next);
        } else if (letter == NIKHAHIT && isTone(next) && is(next + 1, SARA_AA)) {
            put(source.charAt(next), at, next + 2);
            put(SARA_AM, at, next + 2);
            next += 2;
        } else if (letter == SARA_E && is(next, SARA_E)) {
            next++;
            put(SARA_AE, at, next);
        } else if (letter >= '๐' && letter <= '๙') {
            put(letter - '๐' + '0', at, next);
        } else if (Character.getType(letter) != Character.FORMAT) {
            put(Character.toLowerCase(letter), at, next);
        }
        return next;
    }

    private void put(int letter, int begin, int end) {
        int places = text.length() + 2;
        if (places > from.length) {
            from = Arrays.copyOf(from, places * 2);
            to = Arrays.copyOf(to, places * 2);
        }
        int first = text.length();
        text.appendCodePoint(letter);
        for (int i = first; i < text.length(); i++) {
            from[i] = begin;
            to[i] = end;
        }
    }

    private boolean is(int at, char letter) {
        return at < source.length() && source.charAt(at) == letter;
    }

    private boolean isTone(int at) {
        return at < source.length() && source.charAt(at) >= '\u0E48' && source.charAt(at) <= '\u0E4B';
    }

    private void endWithoutBlank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
