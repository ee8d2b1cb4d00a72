package org.khet.rules.csv;

import java.io.IOException;
import java.io.InputStream;

/** The records of a stream, one after the other, through one buffer. */
public final class Records {
    /** What {@link #next} found. */
    public enum Step {
        RECORD,
        END,
        UNCLOSED,
        AFTER_QUOTE,
        TOO_MANY,
        TOO_LONG
    }

    private static final int BUFFER = 1 << 19;

    private final InputStream in;
    private final Fields fields;
    private final int longest;
    private final ByteWatch watch;
    private final byte[] buffer;

    /** Bytes before the text, still to be left out. */
    private int skip;

    private int start;
    private int next;
    private int end;
    private boolean last;
    private int number;

    /**
     * @param skip bytes before the text
     * @param longest bytes a record may have
     */
    public Records(InputStream in, Fields fields, int skip, int longest, ByteWatch watch) {
        this.in = in;
        this.fields = fields;
        this.skip = skip;
        this.longest = longest;
        this.watch = watch;
        this.buffer = new byte[Math.max(BUFFER, longest * 2)];
    }

    /** Moves to the next record, whose fields are then in {@link #fields} over {@link #buffer}. */
    public Step next() throws IOException {
        start = next;
        while (start < end || !last) {
            int after = start == end ? Fields.INCOMPLETE : fields.scan(buffer, start, end, last);
            if (after >= 0) {
                number++;
                next = after;
                return after - start > longest ? Step.TOO_LONG : Step.RECORD;
            }
            if (after != Fields.INCOMPLETE || end - start > longest) {
                number++;
                return fault(after);
            }
            fill();
        }
        return Step.END;
    }

    private static Step fault(int after) {
        return switch (after) {
            case Fields.UNCLOSED -> Step.UNCLOSED;
            case Fields.AFTER_QUOTE -> Step.AFTER_QUOTE;
            case Fields.TOO_MANY -> Step.TOO_MANY;
            default -> Step.TOO_LONG;
        };
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = in.readNBytes(buffer, end, buffer.length - end);
        watch.bytes(buffer, end, end + read);
        end += read;
        last = end < buffer.length;
        start = Math.min(skip, end);
        skip = 0;
    }

    public Fields fields() {
        return fields;
    }

    public byte[] buffer() {
        return buffer;
    }

    /** The record's line as a person sees it, counted from 1; blank lines count. */
    public int number() {
        return number;
    }

    /** Bytes of the record with its line end. */
    public int length() {
        return next - start;
    }

    /** Whether nothing follows the record. */
    public boolean atEnd() {
        return last && next == end;
    }
}
