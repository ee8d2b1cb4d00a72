package org.khet.rules.reading;

import java.io.IOException;
import java.io.InputStream;

/** Bytes looked at already, then the rest of their stream: a file need not be opened once more for its beginning. */
final class HeadFirst extends InputStream {
    private final byte[] head;
    private final InputStream rest;
    private int at;

    HeadFirst(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    @Override
    public int read() throws IOException {
        return at < head.length ? head[at++] & 0xFF : rest.read();
    }

    @Override
    public int read(byte[] out, int off, int len) throws IOException {
        if (at == head.length) {
            return rest.read(out, off, len);
        }
        int part = Math.min(len, head.length - at);
        System.arraycopy(head, at, out, off, part);
        at += part;
        return part;
    }
}
