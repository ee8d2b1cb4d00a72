package org.khet.rules.csv;

import org.jspecify.annotations.Nullable;

/** Hands results on in the order of the file, and works again on a piece that turned out to begin within a record. */
public final class InOrder<R> {
    private final Pieces pieces;
    private final Line.Work<R> work;
    private final Line.Taker<R> taker;
    private @Nullable Piece before;
    private int unread;

    /** @param work for pieces that must be worked on again */
    public InOrder(Pieces pieces, Line.Work<R> work, Line.Taker<R> taker) {
        this.pieces = pieces;
        this.work = work;
        this.taker = taker;
    }

    /** Whether the next piece begins with a record, so that what was found in it by itself holds. */
    public boolean fits() {
        return unread == 0;
    }

    /** Takes what was found in the piece by itself; only where it {@link #fits}. */
    public void take(Piece piece, R result) {
        unread = taker.take(piece, result);
        if (before != null) {
            pieces.recycle(before);
        }
        before = piece;
    }

    /** Works on the piece with what the one before left, and takes that. */
    public void redo(Piece piece) {
        Piece joined = before == null ? piece : piece.after(before, unread);
        pieces.recycle(piece);
        take(joined, work.on(joined));
    }
}
