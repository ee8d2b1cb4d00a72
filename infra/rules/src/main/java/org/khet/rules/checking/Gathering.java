package org.khet.rules.checking;

/** What is gathered from all rows of a file: piece by piece, the pieces joined in their order, and told at the end. */
interface Gathering {
    /** What one piece has of it; of one thread. */
    interface Share {
        /** The row's number is counted from the piece's first line. */
        void row(RowCells row);
    }

    Share share();

    /**
     * Takes a share of {@link #share} in, those of earlier pieces first.
     *
     * @param before lines before the piece
     */
    void join(Share share, int before, Late late);

    default void end(CheckContext context, Findings out) {}
}
