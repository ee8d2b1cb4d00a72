package org.khet.rules.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the bytes of the CSV file that says the same: so both take one way through the checks and cannot differ. With a
 * byte-order mark, that nobody has to guess the encoding; every row as wide as the widest before it, as a sheet's rows are.
 */
public final class TableBytes extends InputStream {
    private static final char LOST = '\uFFFD';

    /** Bytes that one {@code char} may take; a pair takes four, a quote two. */
    private static final int MOST = 3;

    private final Table.Rows rows;
    private byte[] line = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private int from;
    private int to = line.length;
    private int width;
    private int number;
    private boolean waiting;

    public TableBytes(Table table) throws IOException {
        this.rows = table.open();
    }

    @Override
    public int read() throws IOException {
        return ready() ? line[from++] & 0xFF : -1;
    }

    /** Gives all that was asked for while there are rows, as readers of whole buffers expect. */
    @Override
    public int read(byte[] out, int off, int len) throws IOException {
        int given = 0;
        while (given < len && ready()) {
            int part = Math.min(len - given, to - from);
            System.arraycopy(line, from, out, off + given, part);
            from += part;
            given += part;
        }
        return given > 0 || len == 0 ? given : -1;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private boolean ready() throws IOException {
        if (from < to) {
            return true;
        }
        if (!waiting && !rows.next()) {
            return false;
        }
        from = 0;
        to = 0;
        number++;
        waiting = number < rows.number();
        if (!waiting) {
            row();
        }
        put('\n');
        return true;
    }

    private void row() {
        if (blank()) {
            return;
        }
        width = Math.max(width, rows.cells());
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                put(',');
            }
            cell(i < rows.cells() ? rows.cell(i) : null);
        }
    }

    private boolean blank() {
        for (int i = 0; i < rows.cells(); i++) {
            String cell = rows.cell(i);
            if (cell != null && !cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        boolean quoted = mustBeQuoted(text);
        room(text.length() * MOST + 2);
        byte[] out = line;
        int at = to;
        if (quoted) {
            out[at++] = '"';
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c == '"') {
                    out[at++] = '"';
                }
                out[at++] = (byte) c;
            } else if (!Character.isSurrogate(c)) {
                at = character(c, out, at);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                at = point(Character.toCodePoint(c, text.charAt(++i)), out, at);
            } else {
                at = character(LOST, out, at);
            }
        }
        if (quoted) {
            out[at++] = '"';
        }
        to = at;
    }

    /** With the separators of other CSV files too, so that none of them is seen in a cell. */
    private static boolean mustBeQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', ';', '\t', '"', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int character(char c, byte[] out, int from) {
        int at = from;
        if (c < 0x800) {
            out[at++] = (byte) (0xC0 | c >> 6);
        } else {
            out[at++] = (byte) (0xE0 | c >> 12);
            out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        out[at++] = (byte) (0x80 | c & 0x3F);
        return at;
    }

    private static int point(int point, byte[] out, int at) {
        out[at] = (byte) (0xF0 | point >> 18);
        out[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    private void put(int value) {
        room(1);
        line[to++] = (byte) value;
    }

    private void room(int more) {
        if (to + more > line.length) {
            byte[] longer = new byte[Math.max(1 << 12, (to + more) * 2)];
            System.arraycopy(line, 0, longer, 0, to);
            line = longer;
        }
    }
}
