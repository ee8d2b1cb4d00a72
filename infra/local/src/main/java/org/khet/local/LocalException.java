package org.khet.local;

import org.jspecify.annotations.Nullable;

/** Something that a person at the command line can mend; the message is the one line they see. */
public final class LocalException extends RuntimeException {
    public LocalException(String message) {
        super(message);
    }

    public LocalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
