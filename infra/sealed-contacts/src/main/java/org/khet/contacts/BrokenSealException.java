package org.khet.contacts;

import org.jspecify.annotations.Nullable;

/** A sealed contact that does not open; the text says nothing of what is inside. */
public class BrokenSealException extends RuntimeException {

    BrokenSealException(@Nullable Throwable cause) {
        super("The sealed contact does not open", cause);
    }
}
