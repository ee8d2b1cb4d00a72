package org.khet.rules.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into pieces, each behind a line end where there is one, so that no character is cut and seldom a record. */
public final class Pieces {
    /** Just below what Java's collector calls a humongous object in a small heap. */
    static final int SIZE = (1 << 19) - 64;

    private final InputStream in;
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private byte[] buffer = new byte[SIZE];
    private int skip;
    private int held;
    private int number;
    private boolean ended;

    /** @param skip bytes before the text, left out of the first piece */
    public Pieces(InputStream in, int skip) {
        this.in = in;
        this.skip = skip;
    }

    /** Null behind the last piece; there is at least one. */
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        int to = held + Filling.fill(in, buffer, held);
        ended = to < SIZE;
        int cut = ended ? to : behindLineEnd(to);
        byte[] bytes = buffer;
        if (!ended) {
            byte[] free = spare.poll();
            buffer = free == null ? new byte[SIZE] : free;
            held = to - cut;
            System.arraycopy(bytes, cut, buffer, 0, held);
        }
        Piece piece = new Piece(number++, bytes, Math.min(skip, cut), cut, ended);
        skip = 0;
        return piece;
    }

    private int behindLineEnd(int to) {
        int cut = to;
        while (cut > 0 && buffer[cut - 1] != '\n') {
            cut--;
        }
        return cut == 0 ? to : cut;
    }

    /** The piece's bytes are needed no more. */
    public void recycle(Piece piece) {
        if (piece.bytes().length == SIZE) {
            spare.add(piece.bytes());
        }
    }
}
