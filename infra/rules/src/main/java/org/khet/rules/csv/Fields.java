package org.khet.rules.csv;

/**
 * Finds one record in a span of bytes, field by field. Works on any encoding in which the bytes of comma, quote and line ends
 * mean only themselves (UTF-8, windows-874), so no character is ever cut: records are split before anything is decoded.
 */
public final class Fields {
    /** {@link #scan} has not seen the record's end. */
    public static final int INCOMPLETE = -1;

    /** A quote is open where the bytes end. */
    public static final int UNCLOSED = -2;

    /** Something other than blanks follows a closing quote. */
    public static final int AFTER_QUOTE = -3;

    /** More fields than there is room for. */
    public static final int TOO_MANY = -4;

    private final byte delimiter;
    private final int plain;
    private final int[] from;
    private final int[] to;
    private final boolean[] doubled;
    private int count;
    private boolean ended;

    public Fields(byte delimiter, int mostColumns) {
        this.delimiter = delimiter;
        this.plain = Math.max(delimiter, '\r');
        from = new int[mostColumns];
        to = new int[mostColumns];
        doubled = new boolean[mostColumns];
    }

    /**
     * One record of {@code b[start, end)}.
     *
     * @param last no bytes follow {@code end}
     * @return the index behind the record and its line end, or one of the constants, all below 0
     */
    public int scan(byte[] b, int start, int end, boolean last) {
        count = 0;
        ended = false;
        int i = start;
        while (true) {
            if (count == from.length) {
                return TOO_MANY;
            }
            int next = i < end && b[i] == '"' ? quoted(b, i, end, last) : unquoted(b, i, end);
            if (next < 0) {
                return next;
            }
            i = next;
            count++;
            if (i == end) {
                return last ? end : INCOMPLETE;
            }
            byte separator = b[i++];
            if (separator == '\n') {
                ended = true;
                return i;
            }
            if (separator == '\r') {
                if (i == end && !last) {
                    return INCOMPLETE;
                }
                ended = true;
                return i < end && b[i] == '\n' ? i + 1 : i;
            }
        }
    }

    private int unquoted(byte[] b, int start, int end) {
        int i = start;
        while (i < end) {
            byte x = b[i];
            if (x < 0) {
                // No separator is among bytes from 0x80 on, in either encoding; Thai letters have three of them in
                // UTF-8.
                i += i + 2 < end && (b[i + 1] & b[i + 2]) < 0 ? 3 : 1;
            } else if (x <= plain && (x == delimiter || x == '\n' || x == '\r')) {
                break;
            } else {
                i++;
            }
        }
        from[count] = start;
        to[count] = i;
        doubled[count] = false;
        return i;
    }

    private int quoted(byte[] b, int start, int end, boolean last) {
        from[count] = start + 1;
        doubled[count] = false;
        int i = start + 1;
        while (true) {
            while (i < end && b[i] != '"') {
                i++;
            }
            if (i == end) {
                return last ? UNCLOSED : INCOMPLETE;
            }
            if (i + 1 == end && !last) {
                return INCOMPLETE;
            }
            if (i + 1 == end || b[i + 1] != '"') {
                break;
            }
            doubled[count] = true;
            i += 2;
        }
        to[count] = i++;
        while (i < end && b[i] == ' ') {
            i++;
        }
        return i == end || b[i] == delimiter || b[i] == '\n' || b[i] == '\r' ? i : AFTER_QUOTE;
    }

    public int count() {
        return count;
    }

    /** First byte of a field, behind its opening quote. */
    public int from(int field) {
        return from[field];
    }

    /** Byte behind a field, its closing quote left out. */
    public int to(int field) {
        return to[field];
    }

    /** Whether the field holds doubled quotes, each of which stands for one. */
    public boolean doubled(int field) {
        return doubled[field];
    }

    /** Whether a line end closed the record, rather than the end of the file. */
    public boolean ended() {
        return ended;
    }

    /** No field, or one empty one: a blank line. */
    public boolean blank() {
        return count == 0 || count == 1 && from[0] == to[0];
    }
}
