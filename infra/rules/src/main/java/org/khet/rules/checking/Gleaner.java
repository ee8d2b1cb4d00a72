package org.khet.rules.checking;

import java.util.function.IntConsumer;

/**
 * Makes something of rows on the thread that checks them, a piece of the file at a time. Of one thread; keeps nothing from
 * piece to piece that its results depend on. In a file that will be refused, cells may be nonsense.
 */
public interface Gleaner {
    /** Each row of the piece that is about somebody; {@link Row#number} is counted from the piece's first line. */
    void row(Row row);

    /**
     * Ends the piece.
     *
     * @return what to do when its turn comes in the order of the file: called on the caller's thread with the number of lines
     *     before the piece, and before the piece's findings are told
     */
    IntConsumer end();
}
