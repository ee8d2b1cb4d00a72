package org.khet.notification.recipients;

/** The ways out. */
public enum Channel {
    EMAIL,
    SMS
}
