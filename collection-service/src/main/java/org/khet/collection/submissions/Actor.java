package org.khet.collection.submissions;

import org.khet.security.Caller;

/**
 * Who did something, as the token said at the time.
 *
 * @param id the token's subject; the only part that may leave the service in an event or a log
 */
public record Actor(String id, String name) {

    public static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }

    public static final Actor SYSTEM = new Actor("system", "ระบบ");
}
