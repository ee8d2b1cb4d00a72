package org.khet.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is hashed. A small body is held, so that it can be compared before anything runs; a large one is
 * hashed while the controller reads it, and memory stays flat.
 */
final class HashedRequest extends HttpServletRequestWrapper {
    private final byte[] start;
    private final ServletInputStream rest;
    private final MessageDigest digest;
    private final Body body = new Body();
    private boolean ended;
    private @Nullable String hash;

    private HashedRequest(HttpServletRequest request, byte[] start, boolean whole) throws IOException {
        super(request);
        this.start = start;
        this.rest = request.getInputStream();
        this.digest = RequestHash.begin(request);
        digest.update(start);
        if (whole) {
            end();
        }
    }

    static HashedRequest of(HttpServletRequest request, int compareFirst) throws IOException {
        if (request.getContentLengthLong() > compareFirst) {
            return new HashedRequest(request, new byte[0], false);
        }
        // A body without a declared length shows its size only while it is read.
        byte[] start = request.getInputStream().readNBytes(compareFirst + 1);
        return new HashedRequest(request, start, start.length <= compareFirst);
    }

    /** The hash, or null while the body has not been read to its end. */
    @Nullable
    String hash() {
        return hash;
    }

    /** Reads what is left of the body, of which only the hash is kept. */
    String drainedHash() throws IOException {
        byte[] scrap = new byte[16 * 1024];
        while (hash == null) {
            if (body.read(scrap, 0, scrap.length) < 0) {
                end();
            }
        }
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(body, charset));
    }

    private void end() {
        if (hash == null) {
            hash = RequestHash.hex(digest.digest());
        }
    }

    private final class Body extends ServletInputStream {
        private int given;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (given < start.length) {
                int count = Math.min(length, start.length - given);
                System.arraycopy(start, given, target, offset, count);
                given += count;
                return count;
            }
            if (hash != null) {
                ended = true;
                return -1;
            }
            int count = rest.read(target, offset, length);
            if (count < 0) {
                ended = true;
                end();
            } else {
                digest.update(target, offset, count);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read on virtual threads, which may block");
        }
    }
}
