package org.khet.request.peers;

/** A service that could not be reached, or failed over what was asked: another try may help. */
class PeerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    PeerAwayException(String what, Throwable cause) {
        super(what, cause);
    }

    PeerAwayException(int status) {
        super("answered " + status);
    }
}
