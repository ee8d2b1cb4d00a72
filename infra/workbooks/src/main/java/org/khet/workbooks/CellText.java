package org.khet.workbooks;

import java.util.Arrays;

/** The text of one cell as its pieces come, never longer than a cell may be. */
final class CellText {
    private char[] chars = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Longer ones are cut at one above the limit, so that {@link #tooLong} tells. */
    void add(XmlText piece) {
        int more = Math.min(piece.length(), Bounds.CELL * 2 - length);
        if (more <= 0) {
            return;
        }
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
        }
        System.arraycopy(piece.chars(), 0, chars, length, more);
        length += more;
    }

    /** The text; {@code _x000D_} and the like are what they stand for. */
    String take() {
        String text = new String(chars, 0, length);
        length = 0;
        return text.contains("_x") ? unescaped(text) : text;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '_' && escape(text, i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean escape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
