package org.khet.rules.reading;

import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Piece;

/**
 * Work done on the records of a file while it is still being looked at, so that each record is split once. Nothing of it
 * counts until the file is found sound; bytes may be no text at all, which must lead to nonsense only, never to a failure.
 */
public interface Beside<R> {
    /** Of one thread; keeps nothing from piece to piece that its results depend on. */
    interface Work<R> {
        void begin(Piece piece);

        /** A record begins at {@code at}; its fields are those of the {@link Fields} given. */
        void record(int at);

        /** @param unread bytes at the piece's end that belong to a record that goes on */
        R end(int unread);
    }

    Work<R> work(Fields fields);

    /** In the order of the file, on the caller's thread. */
    void take(Piece piece, R result);
}
