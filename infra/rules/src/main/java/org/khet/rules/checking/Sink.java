package org.khet.rules.checking;

/** Where rows and findings go, in file order and on the caller's thread; findings of the file as a whole come last. */
public interface Sink {
    default void row(Row row) {}

    /** Whether {@link #row} does anything: who wants findings only has them sooner. */
    default boolean wantsRows() {
        return true;
    }

    default void finding(Finding finding) {}
}
