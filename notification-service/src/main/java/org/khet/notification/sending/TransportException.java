package org.khet.notification.sending;

/** The other side did not take a message. */
class TransportException extends Exception {

    private final boolean permanent;
    private final String fault;

    private TransportException(boolean permanent, String fault, Throwable cause) {
        super(fault, cause);
        this.permanent = permanent;
        this.fault = fault;
    }

    /** The other side says that it never will, for example as the address does not exist. */
    static TransportException permanent(String fault, Throwable cause) {
        return new TransportException(true, fault, cause);
    }

    static TransportException temporary(String fault, Throwable cause) {
        return new TransportException(false, fault, cause);
    }

    boolean permanent() {
        return permanent;
    }

    /** Short and free of addresses. */
    String fault() {
        return fault;
    }
}
