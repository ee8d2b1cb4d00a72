package org.khet.notification.messages;

/** The life of a message: {@code WAITING → SENDING → SENT}, back to waiting after a fault, {@code SHELVED} after the last. */
public enum MessageState {
    WAITING,
    SENDING,
    SENT,
    SHELVED
}
