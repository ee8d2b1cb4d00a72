package org.khet.reporting.outputs;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A sheet's XML on its way out: figures go from number to byte without a text between. */
final class SheetBytes {

    private static final int ROOM = 1 << 16;
    private static final int LONGEST_NUMBER = 20;
    /** Safe as a long whatever stands in it. */
    private static final int SAFE_DIGITS = 18;

    private final OutputStream to;
    private final byte[] bytes = new byte[ROOM];
    private int size;

    SheetBytes(OutputStream to) {
        this.to = to;
    }

    void flush() throws IOException {
        to.write(bytes, 0, size);
        size = 0;
    }

    private void room(int more) throws IOException {
        if (ROOM - size < more) {
            flush();
        }
    }

    void add(byte[] others) throws IOException {
        room(others.length);
        if (others.length > ROOM) {
            to.write(others);
            return;
        }
        System.arraycopy(others, 0, bytes, size, others.length);
        size += others.length;
    }

    void text(String text) throws IOException {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What XML cannot hold is left out. */
    void escaped(String text) throws IOException {
        var safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\r' -> safe.append("&#13;");
                default -> {
                    if (c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n') {
                        safe.append(c);
                    }
                }
            }
        }
        text(safe.toString());
    }

    void number(BigDecimal value) throws IOException {
        if (value.scale() == 0 && value.precision() <= SAFE_DIGITS) {
            number(value.longValue());
        } else {
            text(value.toPlainString());
        }
    }

    void number(long value) throws IOException {
        room(LONGEST_NUMBER);
        long rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long tenth = rest / 10; tenth > 0; tenth /= 10) {
            digits++;
        }
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }
}
