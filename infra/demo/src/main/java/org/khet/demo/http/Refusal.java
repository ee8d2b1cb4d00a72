package org.khet.demo.http;

/** An answer that the story did not expect, in one line: what was asked, what came, and why. */
public final class Refusal extends RuntimeException {
    private final int status;

    Refusal(String asked, Answer answer) {
        super(asked + " answered " + answer.status() + " " + answer.reason());
        this.status = answer.status();
    }

    public Refusal(String message) {
        super(message);
        this.status = 0;
    }

    /** Of the answer; 0 where there was none. */
    public int status() {
        return status;
    }
}
