package org.khet.rules.checking;

/** Where rows and findings go, in file order and on the caller's thread; findings of the file as a whole come last. */
public interface Sink {
    default void row(Row row) {}

    default void finding(Finding finding) {}
}
