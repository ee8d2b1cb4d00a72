package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part, with one step back. */
final class XmlBytes implements Closeable {
    private final InputStream in;

    /** One byte before {@link #from} stays for a step back over a refill. */
    byte[] buffer = new byte[1 << 15];

    int from;
    int to;

    XmlBytes(InputStream in) {
        this.in = in;
    }

    /** The next byte, -1 at the end. */
    int read() throws IOException {
        return from < to || fill() ? buffer[from++] & 0xFF : -1;
    }

    /** Puts the byte just read back; never at the end. */
    void unread() {
        from--;
    }

    void require(int wanted) throws IOException {
        if (read() != wanted) {
            throw WorkbookFaults.damaged();
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        from = 0;
        to = Math.max(0, read);
        return to > 0;
    }

    void skipByteOrderMark() throws IOException {
        if (read() == 0xEF) {
            require(0xBB);
            require(0xBF);
        } else if (to > 0) {
            unread();
        }
    }

    /** Whether {@code <?xml} and a space come next, at the very beginning; they are read then. */
    boolean startsDeclaration() throws IOException {
        byte[] start = {'<', '?', 'x', 'm', 'l'};
        if (to - from <= start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (buffer[from + i] != start[i]) {
                return false;
            }
        }
        if (!Xml.isSpace(buffer[from + start.length])) {
            return false;
        }
        from += start.length;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
