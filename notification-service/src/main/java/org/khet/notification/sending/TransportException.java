package org.khet.notification.sending;

/** The other side did not take a message. */
class TransportException extends Exception {

    private enum Meaning {
        PERMANENT,
        TEMPORARY,
        DOUBTFUL
    }

    private final Meaning meaning;
    private final String fault;

    private TransportException(Meaning meaning, String fault, Throwable cause) {
        super(fault, cause);
        this.meaning = meaning;
        this.fault = fault;
    }

    /** The other side says that it never will, for example as the address does not exist. */
    static TransportException permanent(String fault, Throwable cause) {
        return new TransportException(Meaning.PERMANENT, fault, cause);
    }

    /** It was not taken, and may be later. */
    static TransportException temporary(String fault, Throwable cause) {
        return new TransportException(Meaning.TEMPORARY, fault, cause);
    }

    /** All of it was handed over, and then no answer came: it may have been taken or not. */
    static TransportException doubtful(String fault, Throwable cause) {
        return new TransportException(Meaning.DOUBTFUL, fault, cause);
    }

    boolean permanent() {
        return meaning == Meaning.PERMANENT;
    }

    boolean doubtful() {
        return meaning == Meaning.DOUBTFUL;
    }

    /** Short and free of addresses. */
    String fault() {
        return fault;
    }
}
