package org.khet.collection;

/** A secret is missing or not what it should be; said without repeating it. */
public class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableSecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
