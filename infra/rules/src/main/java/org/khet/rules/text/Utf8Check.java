package org.khet.rules.text;

/** Looks at bytes as they pass: are they strict UTF-8, is there Thai in it, is it text at all. Chunks may be cut anywhere. */
public final class Utf8Check {
    private static final int NONE = -1;

    private int line = 1;
    private int invalidLine = NONE;
    private int controlLine = NONE;
    private int undefinedLine = NONE;
    private boolean thai;
    private boolean thai874;
    private boolean ascii = true;

    /** Continuation bytes still to come, and what the next one may be. */
    private int pending;

    private int lowest = 0x80;
    private int highest = 0xBF;
    private int lead;

    public void bytes(byte[] b, int from, int to) {
        int i = from;
        while (i < to) {
            int c = b[i++];
            if (c >= ' ' && pending == 0) {
                while (i < to && b[i] >= ' ') {
                    i++;
                }
                continue;
            }
            if (c < 0 && pending == 0 && invalidLine != NONE) {
                i = singleBytes(b, i - 1, to);
                continue;
            }
            // The usual Thai character, whole: no need to walk through the states.
            if (pending == 0 && c == (byte) 0xE0 && i + 1 < to && usualThai(b[i], b[i + 1])) {
                thai874 = true;
                thai = true;
                ascii = false;
                undefined874(b[i], b[i + 1]);
                i += 2;
                while (i + 2 < to && b[i] == (byte) 0xE0 && usualThai(b[i + 1], b[i + 2]) && undefinedLine != NONE) {
                    i += 3;
                }
            } else {
                one(c);
            }
        }
    }

    /**
     * Bytes of no UTF-8, as it is known already: all that may still be found in them is a Thai letter in three bytes, and what they
     * are in windows-874. Returns the index behind those above 0x7f.
     */
    private int singleBytes(byte[] b, int from, int to) {
        int i = from;
        for (; i < to && b[i] < 0; i++) {
            byte c = b[i];
            if (c == (byte) 0xE0) {
                if (i + 1 == to) {
                    one(c);
                    return to;
                }
                thai |= b[i + 1] == (byte) 0xB8 || b[i + 1] == (byte) 0xB9;
            }
            char letter = Windows874.decode(c);
            if (letter == Windows874.UNDEFINED) {
                undefinedLine = undefinedLine == NONE ? line : undefinedLine;
            } else {
                thai874 |= ThaiText.thai(letter);
            }
        }
        return i;
    }

    /** Adds what was found in the bytes that follow these; both ended with a line, or nothing follows. */
    public void join(Utf8Check next) {
        invalidLine = first(invalidLine, next.invalidLine);
        controlLine = first(controlLine, next.controlLine);
        undefinedLine = first(undefinedLine, next.undefinedLine);
        line += next.line - 1;
        thai |= next.thai;
        thai874 |= next.thai874;
        ascii &= next.ascii;
        pending = next.pending;
    }

    private int first(int mine, int theirs) {
        return mine != NONE || theirs == NONE ? mine : line - 1 + theirs;
    }

    private static boolean usualThai(byte second, byte third) {
        return (second == (byte) 0xB8 || second == (byte) 0xB9) && third < (byte) 0xC0;
    }

    private void undefined874(byte second, byte third) {
        if (undefinedLine == NONE && !(Windows874.defined(second) && Windows874.defined(third))) {
            undefinedLine = line;
        }
    }

    private void one(int c) {
        if (c >= 0) {
            if (pending > 0) {
                invalid();
            }
            if (c == '\n') {
                line++;
            } else if (c < ' ' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A && controlLine == NONE) {
                controlLine = line;
            }
            return;
        }
        ascii = false;
        if (!Windows874.defined((byte) c)) {
            undefinedLine = undefinedLine == NONE ? line : undefinedLine;
        } else {
            thai874 |= ThaiText.thai(Windows874.decode((byte) c));
        }
        int value = c & 0xFF;
        if (pending > 0) {
            if (value < lowest || value > highest) {
                invalid();
            } else {
                thai |= lead == 0xE0 && pending == 2 && (value == 0xB8 || value == 0xB9);
                pending--;
                lowest = 0x80;
                highest = 0xBF;
                return;
            }
        }
        begin(value);
    }

    private void begin(int value) {
        lead = value;
        pending = value >= 0xC2 && value <= 0xDF
                ? 1
                : value >= 0xE0 && value <= 0xEF ? 2 : value >= 0xF0 && value <= 0xF4 ? 3 : 0;
        // No overlong forms, no surrogates, nothing beyond U+10FFFF.
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (pending == 0) {
            invalid();
        }
    }

    private void invalid() {
        pending = 0;
        invalidLine = invalidLine == NONE ? line : invalidLine;
    }

    /** First line that is not UTF-8, or -1; a character cut off at the very end is told by {@link #cutOff}. */
    public int invalidLine() {
        return invalidLine;
    }

    /** The bytes end within a character. */
    public boolean cutOff() {
        return invalidLine == NONE && pending > 0;
    }

    /** First line with a character no text has, such as NUL, or -1. */
    public int controlLine() {
        return controlLine;
    }

    /** First line with a byte windows-874 does not define, or -1. */
    public int undefinedLine() {
        return undefinedLine;
    }

    /** Thai letters, read as UTF-8. */
    public boolean thai() {
        return thai;
    }

    /** Thai letters, read as windows-874. */
    public boolean thai874() {
        return thai874;
    }

    public boolean ascii() {
        return ascii;
    }
}
