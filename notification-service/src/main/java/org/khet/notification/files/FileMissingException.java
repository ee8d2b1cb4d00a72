package org.khet.notification.files;

/** A file will not be had: it is gone, is another one now, is too large, or must not be asked for. */
class FileMissingException extends Exception {

    private final String fault;

    FileMissingException(String fault, String what) {
        super(what);
        this.fault = fault;
    }

    /** Code, see {@link org.khet.notification.messages.Faults}. */
    String fault() {
        return fault;
    }
}
