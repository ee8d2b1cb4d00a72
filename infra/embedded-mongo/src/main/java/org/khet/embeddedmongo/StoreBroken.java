package org.khet.embeddedmongo;

/** Writing to the data file failed; nothing more is acknowledged until the store is started again. */
final class StoreBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreBroken(Throwable cause) {
        super(reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            String message = String.valueOf(link.getMessage());
            if (message.contains("No space left")) {
                return "The disk of the data folder is full; the store has stopped writing.";
            }
        }
        return "The data file cannot be written; the store has stopped writing: " + cause.getMessage();
    }
}
