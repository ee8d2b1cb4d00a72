package org.khet.notification.messages;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a message: {@code WAITING → SENDING → SENT → DELIVERED}. After a fault it waits again, after the last one it
 * is shelved; what a provider's receipt or a bounce says did not arrive is undelivered. Both can be sent again by hand. Where
 * the address is closed for good and the person can be reached by another way, it is redirected instead: another message goes.
 */
public enum MessageState {
    WAITING,
    SENDING,
    /** The provider has taken it. */
    SENT,
    /** The provider says that it arrived. */
    DELIVERED,
    /** The provider says that it did not. */
    UNDELIVERED,
    /** Never went out, and is not tried any more. */
    SHELVED,
    /** Its address takes nothing any more, so another message has taken the person's other way. */
    REDIRECTED;

    /** What stands on the dead-letter shelf. */
    public static final Set<MessageState> SHELF = EnumSet.of(UNDELIVERED, SHELVED);

    boolean onShelf() {
        return SHELF.contains(this);
    }
}
