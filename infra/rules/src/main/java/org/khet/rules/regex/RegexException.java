package org.khet.rules.regex;

/** A pattern that is not understood, or too large to be answered in linear time. */
public final class RegexException extends RuntimeException {
    private final int position;

    RegexException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Characters before the fault. */
    public int position() {
        return position;
    }
}
