package org.khet.workbooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.reading.Table;

/** Rows as {@link SheetRows} put them aside, from the first on; several may be open at once. */
final class StoredRows implements Table.Rows {
    private static final int WINDOW = 1 << 16;

    private final Iterator<Map.Entry<Integer, @Nullable String[]>> head;
    private final Scratch rest;
    private @Nullable String[] cells = new String[0];
    private byte[] window = new byte[WINDOW];
    private long at;
    private int from;
    private int to;
    private int number;
    private int count;
    private boolean own;

    StoredRows(Map<Integer, @Nullable String[]> head, Scratch rest) {
        this.head = head.entrySet().iterator();
        this.rest = rest;
    }

    @Override
    public boolean next() throws IOException {
        if (head.hasNext()) {
            Map.Entry<Integer, @Nullable String[]> row = head.next();
            number = row.getKey();
            cells = row.getValue();
            count = cells.length;
            return true;
        }
        if (!filled(Integer.BYTES)) {
            return false;
        }
        int length = number(from);
        if (!filled(Integer.BYTES + length)) {
            throw new IOException("a row put aside ends too early");
        }
        from += Integer.BYTES;
        decode();
        return true;
    }

    private void decode() {
        number = number(from);
        count = number(from + 4);
        from += 8;
        // The head's rows are not written over: others read them too.
        if (!own || count > cells.length) {
            cells = new String[count];
            own = true;
        }
        for (int i = 0; i < count; i++) {
            int length = number(from);
            from += Integer.BYTES;
            cells[i] = length < 0 ? null : new String(window, from, length, StandardCharsets.UTF_8);
            from += Math.max(0, length);
        }
    }

    /** Whether as many bytes are in the window from {@link #from} on. */
    private boolean filled(int wanted) throws IOException {
        if (to - from >= wanted) {
            return true;
        }
        byte[] target = wanted > window.length ? new byte[wanted] : window;
        System.arraycopy(window, from, target, 0, to - from);
        window = target;
        to -= from;
        from = 0;
        byte[] more = new byte[window.length - to];
        while (to < wanted) {
            int read = rest.read(at, more, window.length - to);
            if (read == 0) {
                return false;
            }
            System.arraycopy(more, 0, window, to, read);
            at += read;
            to += read;
        }
        return true;
    }

    private int number(int i) {
        return (window[i] & 0xFF) << 24
                | (window[i + 1] & 0xFF) << 16
                | (window[i + 2] & 0xFF) << 8
                | window[i + 3] & 0xFF;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int cells() {
        return count;
    }

    @Override
    public @Nullable String cell(int i) {
        return cells[i];
    }

    /** What was put aside is its owner's to close. */
    @Override
    public void close() {}
}
