package org.khet.rules.checking;

import org.jspecify.annotations.Nullable;

/** Where rows and findings go, in file order and on the caller's thread; findings of the file as a whole come last. */
public interface Sink {
    default void row(Row row) {}

    /** Whether {@link #row} does anything. */
    default boolean wantsRows() {
        return true;
    }

    /** Whether {@link #row} does anything with the row of this line. */
    default boolean wantsRow(int line) {
        return wantsRows();
    }

    /**
     * Whether what was told of a file that is refused in the end is taken back. Then everything is told while the file is still
     * being looked at, and it is read once; otherwise findings are held back, and rows or many findings cost a second reading.
     */
    default boolean takesBack() {
        return false;
    }

    /** Work on rows beside their check; null for none. Called once for each thread that checks. */
    default @Nullable Gleaner gleaner() {
        return null;
    }

    default void finding(Finding finding) {}
}
