package org.khet.embeddedmongo;

import java.net.BindException;

/** The store could not start; the message is one line for the person who started it. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreUnavailableException of(StoreSettings settings, Exception cause) {
        return new StoreUnavailableException(reason(settings, cause), cause);
    }

    private static String reason(StoreSettings settings, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof BindException) {
            return "Port " + settings.port() + " is taken by another process.";
        }
        if (message.contains("file is locked")) {
            return "The data folder " + settings.dataFolder() + " is in use by another store.";
        }
        return "The store in " + settings.dataFolder() + " cannot be opened: " + message;
    }
}
