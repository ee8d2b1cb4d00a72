package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
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
    private final byte[] window = new byte[WINDOW];
    private long windowFrom;
    private int windowLength;
    private long[] marks = new long[1 << 10];
    private int count;

    private SharedStrings(Path folder) {
        texts = new Scratch(folder);
        Arrays.fill(keptIndex, -1);
    }

    static SharedStrings of(Container container, @Nullable String part, Bounds bounds, Path folder) throws IOException {
        SharedStrings strings = new SharedStrings(folder);
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
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "si" -> text.clear();
                        case "t" -> reading = phonetic == 0;
                        case "rPh" -> phonetic++;
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.name()) {
                        case "si" -> add(text.take());
                        case "t" -> reading = false;
                        case "rPh" -> phonetic--;
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (reading) {
                        text.add(xml.reader());
                    }
                }
                default -> {}
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
        long at = marks[index / EVERY];
        for (int i = index / EVERY * EVERY; i < index; i++) {
            at += 4 + length(at);
        }
        byte[] bytes = new byte[length(at)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = byteAt(at + 4 + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length(long at) throws IOException {
        return (byteAt(at) & 0xFF) << 24
                | (byteAt(at + 1) & 0xFF) << 16
                | (byteAt(at + 2) & 0xFF) << 8
                | byteAt(at + 3) & 0xFF;
    }

    private byte byteAt(long at) throws IOException {
        if (at < windowFrom || at >= windowFrom + windowLength) {
            windowFrom = at;
            windowLength = texts.read(at, window, WINDOW);
            if (windowLength == 0) {
                throw new IOException("a shared text ends too early");
            }
        }
        return window[(int) (at - windowFrom)];
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
