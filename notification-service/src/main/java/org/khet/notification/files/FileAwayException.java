package org.khet.notification.files;

import org.jspecify.annotations.Nullable;

/** The service that keeps a file does not give it at present; it may later. */
class FileAwayException extends Exception {

    FileAwayException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
