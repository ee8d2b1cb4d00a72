package org.khet.messaging;

/** Somebody else saved the aggregate since it was read: read again and decide again. */
public class StaleException extends RuntimeException {

    private final String id;

    StaleException(String collection, String id, long version) {
        super("Version " + version + " of " + collection + "/" + id + " is no longer the stored one");
        this.id = id;
    }

    public String id() {
        return id;
    }
}
