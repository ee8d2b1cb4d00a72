package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells name by number, put aside with a mark at every sixteenth: Excel writes every text of a sheet here, so
 * that a large school area's names would fill the memory. Those named last are kept, as most repeat.
 */
final class SharedStrings implements Closeable {
    private static final int EVERY = 16;
    private static final int KEPT = 1 << 13;
    private static final int WINDOW = 1 << 16;

    private final Scratch texts;
    private final String[] kept = new String[KEPT];
    private final int[] keptIndex = new int[KEPT];
    private final byte[] more = new byte[WINDOW];
    private byte[] window = new byte[WINDOW];
    private long windowFrom;
    private int windowLength;
    private long[] marks = new long[1 << 10];
    private int count;

    private SharedStrings(Scratch texts) {
        this.texts = texts;
        Arrays.fill(keptIndex, -1);
    }

    static SharedStrings of(Container container, @Nullable String part, Bounds bounds, Scratch texts)
            throws IOException {
        SharedStrings strings = new SharedStrings(texts);
        try {
            InputStream in = part == null ? null : container.find(part);
            if (in != null) {
                try (Xml xml = new Xml(in, bounds)) {
                    strings.read(xml);
                }
            }
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void read(Xml xml) throws IOException {
        CellText text = new CellText();
        boolean reading = false;
        int phonetic = 0;
        for (Xml.Event event = xml.next(); event != Xml.Event.END_OF_PART; event = xml.next()) {
            switch (event) {
                case START -> {
                    switch (xml.name()) {
                        case "si" -> text.clear();
                        case "t" -> reading = phonetic == 0;
                        case "rPh" -> phonetic++;
                        default -> {}
                    }
                }
                case END -> {
                    switch (xml.name()) {
                        case "si" -> add(text.take());
                        case "t" -> reading = false;
                        case "rPh" -> phonetic--;
                        default -> {}
                    }
                }
                default -> {
                    if (reading) {
                        text.add(xml.text());
                    }
                }
            }
        }
    }

    private void add(String text) throws IOException {
        if (count % EVERY == 0) {
            int mark = count / EVERY;
            if (mark == marks.length) {
                marks = Arrays.copyOf(marks, mark * 2);
            }
            marks[mark] = texts.size();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        };
        texts.write(length, 0, 4);
        texts.write(bytes, 0, bytes.length);
        count++;
    }

    /** @throws org.khet.rules.reading.FileRefusedException where there is no such text */
    String get(int index, int row) throws IOException {
        if (index < 0 || index >= count) {
            throw WorkbookFaults.damaged(row);
        }
        int slot = index & KEPT - 1;
        if (keptIndex[slot] != index) {
            kept[slot] = find(index);
            keptIndex[slot] = index;
        }
        return kept[slot];
    }

    private String find(int index) throws IOException {
        long mark = marks[index / EVERY];
        if (mark < windowFrom || mark >= windowFrom + windowLength) {
            windowFrom = mark;
            windowLength = 0;
        }
        int at = (int) (mark - windowFrom);
        for (int skipped = index & -EVERY; skipped < index; skipped++) {
            at = loaded(at, 4);
            at += 4 + number(at);
        }
        at = loaded(at, 4);
        int length = number(at);
        at = loaded(at, 4 + length);
        return new String(window, at + 4, length, StandardCharsets.UTF_8);
    }

    private int number(int at) {
        return (window[at] & 0xFF) << 24
                | (window[at + 1] & 0xFF) << 16
                | (window[at + 2] & 0xFF) << 8
                | window[at + 3] & 0xFF;
    }

    /** Where in the window the bytes stand that stood at a place of it, once so many are loaded. */
    private int loaded(int at, int wanted) throws IOException {
        if (at + wanted <= windowLength) {
            return at;
        }
        if (wanted > window.length) {
            window = new byte[wanted];
        }
        windowFrom += at;
        windowLength = 0;
        while (windowLength < wanted) {
            int read = texts.read(windowFrom + windowLength, more, Math.min(more.length, window.length - windowLength));
            if (read == 0) {
                throw new IOException("a shared text ends too early");
            }
            System.arraycopy(more, 0, window, windowLength, read);
            windowLength += read;
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
