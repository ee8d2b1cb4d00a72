package org.khet.demo.counts;

/** A table that cannot be used, with the place in it. */
public final class CountsException extends RuntimeException {
    public CountsException(String message) {
        super(message);
    }
}
