package org.khet.messaging;

/** A message that no number of tries will make readable. */
class UnreadableEventException extends RuntimeException {

    UnreadableEventException(Throwable cause) {
        super("Not a readable CloudEvent: " + cause.getClass().getSimpleName(), cause);
    }
}
