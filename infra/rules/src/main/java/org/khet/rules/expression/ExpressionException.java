package org.khet.rules.expression;

/** An expression that is not understood, or does not fit together; says where. */
public final class ExpressionException extends RuntimeException {
    private final int position;

    ExpressionException(String message, int position) {
        super(message + " (at character " + (position + 1) + ")");
        this.position = position;
    }

    /** Characters before the fault. */
    public int position() {
        return position;
    }
}
