package org.khet.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer that waits until it is on record: nobody is told of an effect that a retry could repeat. One that grows
 * beyond the limit is let through, after its status was put on record.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private final int limit;
    private final Runnable beforeOverflow;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Out out = new Out();
    private @Nullable PrintWriter writer;
    private boolean overflown;
    private boolean errorSent;

    HeldResponse(HttpServletResponse response, int limit, Runnable beforeOverflow) {
        super(response);
        this.limit = limit;
        this.beforeOverflow = beforeOverflow;
    }

    /** The body, or null where it was too large to hold. */
    byte @Nullable [] body() {
        flushWriter();
        return overflown ? null : held.toByteArray();
    }

    /** The container will answer by its error page, after all filters. */
    boolean errorSent() {
        return errorSent;
    }

    /** Sends what was held. */
    void send() throws IOException {
        flushWriter();
        if (!overflown && !errorSent) {
            if (held.size() > 0) {
                setContentLength(held.size());
            }
            held.writeTo(getResponse().getOutputStream());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            writer = new PrintWriter(new OutputStreamWriter(out, charset));
        }
        return writer;
    }

    @Override
    public boolean isCommitted() {
        return overflown || errorSent || super.isCommitted();
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        if (overflown) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        flushWriter();
        super.resetBuffer();
        held.reset();
    }

    @Override
    public void reset() {
        flushWriter();
        super.reset();
        held.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        errorSent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        errorSent = true;
        super.sendError(status, message);
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class Out extends ServletOutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!overflown && held.size() + length > limit) {
                beforeOverflow.run();
                overflown = true;
                held.writeTo(getResponse().getOutputStream());
            }
            if (overflown) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else {
                held.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (overflown) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are written on virtual threads, which may block");
        }
    }
}
