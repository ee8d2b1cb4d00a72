package org.khet.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** PDF operators being written, as bytes. Numbers have two decimals at most. */
final class Operators {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    private static final int LONGEST_NUMBER = 24;

    private byte[] bytes;
    private int size;

    Operators(int room) {
        bytes = new byte[room];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
        }
    }

    Operators add(byte[] others) {
        room(others.length);
        System.arraycopy(others, 0, bytes, size, others.length);
        size += others.length;
        return this;
    }

    /** @param ascii anything else would be spoilt */
    Operators add(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    Operators number(double points) {
        return hundredths(Math.round(points * 100));
    }

    /** A number of hundredths and a space. */
    Operators hundredths(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        whole(rest / 100);
        int part = (int) (rest % 100);
        if (part != 0) {
            bytes[size++] = '.';
            bytes[size++] = HEX[part / 10];
            if (part % 10 != 0) {
                bytes[size++] = HEX[part % 10];
            }
        }
        bytes[size++] = ' ';
        return this;
    }

    private void whole(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = HEX[(int) (rest % 10)];
            rest /= 10;
        }
        size += digits;
    }

    Operators hex(int sixteenBits) {
        room(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[sixteenBits >> shift & 15];
        }
        return this;
    }
}
