package org.khet.rules.csv;

import java.io.IOException;
import java.util.function.Supplier;

/** How the pieces of a file are worked on: one after the other, or several at once; results are always taken in order. */
public interface Line {
    /** For one thread; keeps nothing from piece to piece that its results depend on. */
    interface Work<R> {
        R on(Piece piece);
    }

    /** On the caller's thread. */
    interface Taker<R> {
        /** Returns how many bytes at the piece's end belong to a record that goes on in the next piece. */
        int take(Piece piece, R result);
    }

    <R> void run(Pieces pieces, Supplier<Work<R>> workers, Taker<R> taker) throws IOException;

    /** Everything on the caller's thread: what a browser has. */
    Line ALONE = new Line() {
        @Override
        public <R> void run(Pieces pieces, Supplier<Work<R>> workers, Taker<R> taker) throws IOException {
            Work<R> work = workers.get();
            InOrder<R> inOrder = new InOrder<>(pieces, work, taker);
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                if (inOrder.fits()) {
                    inOrder.take(piece, work.on(piece));
                } else {
                    inOrder.redo(piece);
                }
            }
        }
    };
}
