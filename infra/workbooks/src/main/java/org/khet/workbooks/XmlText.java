package org.khet.workbooks;

import java.io.IOException;
import java.util.Arrays;

/** Characters as they are decoded: a piece of text, or the values of an element's attributes one behind the other. */
final class XmlText {
    /** A longer text comes in pieces. */
    private static final int PIECE = 1 << 12;

    private char[] chars = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    char[] chars() {
        return chars;
    }

    String string(int from, int end) {
        return new String(chars, from, end - from);
    }

    /** Up to the next tag, or as much as makes a piece. */
    void readUntilTag(XmlBytes in) throws IOException {
        length = 0;
        while (length < PIECE) {
            plain(in);
            int b = in.read();
            if (b < 0) {
                return;
            }
            if (b == '<') {
                in.unread();
                return;
            }
            if (b == '&') {
                reference(in);
            } else if (b == '>' && brackets(length) == 2) {
                // The three that end a CDATA section may not stand in text.
                throw WorkbookFaults.damaged();
            } else {
                point(in, b);
            }
        }
        // What the next piece begins with may end them.
        if (brackets(length) > 0) {
            readOn(in);
        }
    }

    private void readOn(XmlBytes in) throws IOException {
        int b = in.read();
        while (b == ']') {
            put(']');
            b = in.read();
        }
        if (b == '>' && brackets(length) == 2) {
            throw WorkbookFaults.damaged();
        }
        if (b >= 0) {
            in.unread();
        }
    }

    private int brackets(int end) {
        int count = 0;
        while (count < 2 && end - count > 0 && chars[end - count - 1] == ']') {
            count++;
        }
        return count;
    }

    /** Letters and digits without a mark among them, as most are. */
    private void plain(XmlBytes in) {
        byte[] bytes = in.buffer;
        int at = in.from;
        int end = Math.min(in.to, at + PIECE - length);
        room(end - at);
        while (at < end) {
            byte b = bytes[at];
            if (b < ' ' || b == '<' || b == '&' || b == '>') {
                break;
            }
            chars[length++] = (char) b;
            at++;
        }
        in.from = at;
    }

    /** Whether the section ended; else there is another piece. */
    boolean readUntilCdataEnds(XmlBytes in) throws IOException {
        length = 0;
        while (length < PIECE || brackets(length) > 0) {
            int b = in.read();
            if (b == '>' && brackets(length) == 2) {
                length -= 2;
                return true;
            }
            point(in, b);
        }
        return false;
    }

    /** Up to the closing quote, which is read too. */
    void readValue(XmlBytes in, int quote) throws IOException {
        while (true) {
            int b = in.read();
            if (b == quote) {
                return;
            }
            switch (b) {
                case -1, '<' -> throw WorkbookFaults.damaged();
                case '&' -> reference(in);
                case '\n', '\t' -> put(' ');
                case '\r' -> {
                    skipLineFeed(in);
                    put(' ');
                }
                default -> point(in, b);
            }
        }
    }

    /** One character of what is no value; answers the byte it begins with. */
    int skip(XmlBytes in) throws IOException {
        int b = in.read();
        length = 0;
        point(in, b);
        return b;
    }

    /** A character that begins with a byte; lines end as XML says. */
    private void point(XmlBytes in, int b) throws IOException {
        if (b < 0x80) {
            if (b == '\r') {
                skipLineFeed(in);
                put('\n');
            } else if (b >= ' ' || b == '\n' || b == '\t') {
                put((char) b);
            } else {
                throw WorkbookFaults.damaged();
            }
            return;
        }
        if (b < 0xC2 || b > 0xF4) {
            throw WorkbookFaults.damaged();
        }
        int more = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        int point = b & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            int next = in.read();
            if (next < 0 || (next & 0xC0) != 0x80) {
                throw WorkbookFaults.damaged();
            }
            point = point << 6 | next & 0x3F;
        }
        if (more == 2 && point < 0x800 || more == 3 && point < 0x10000) {
            throw WorkbookFaults.damaged();
        }
        valid(point);
    }

    private void valid(int point) {
        boolean valid = point >= ' '
                ? point < 0xD800 || point > 0xDFFF && point < 0xFFFE || point > 0xFFFF
                : point == '\t' || point == '\n' || point == '\r';
        if (!valid || point > 0x10FFFF) {
            throw WorkbookFaults.damaged();
        }
        if (point > 0xFFFF) {
            put(Character.highSurrogate(point));
            put(Character.lowSurrogate(point));
        } else {
            put((char) point);
        }
    }

    private static void skipLineFeed(XmlBytes in) throws IOException {
        int next = in.read();
        if (next >= 0 && next != '\n') {
            in.unread();
        }
    }

    /** What an ampersand begins: one of the five named characters, or one by its number. */
    private void reference(XmlBytes in) throws IOException {
        int b = in.read();
        if (b == '#') {
            number(in);
            return;
        }
        StringBuilder name = new StringBuilder();
        while (b >= 'a' && b <= 'z' && name.length() < 5) {
            name.append((char) b);
            b = in.read();
        }
        if (b != ';') {
            throw WorkbookFaults.damaged();
        }
        switch (name.toString()) {
            case "lt" -> put('<');
            case "gt" -> put('>');
            case "amp" -> put('&');
            case "quot" -> put('"');
            case "apos" -> put('\'');
            default -> throw WorkbookFaults.damaged();
        }
    }

    private void number(XmlBytes in) throws IOException {
        int b = in.read();
        int base = 10;
        if (b == 'x') {
            base = 16;
            b = in.read();
        }
        int point = 0;
        int digits = 0;
        while (b != ';') {
            int digit = b < 0x80 ? Character.digit((char) b, base) : -1;
            if (b < 0 || digit < 0 || point > 0x10FFFF) {
                throw WorkbookFaults.damaged();
            }
            point = point * base + digit;
            digits++;
            b = in.read();
        }
        if (digits == 0) {
            throw WorkbookFaults.damaged();
        }
        valid(point);
    }

    private void room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
        }
    }

    private void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }
}
