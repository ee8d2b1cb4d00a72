package org.khet.rules.json;

/** Text that is not the JSON expected, with the place: a line and column, or the path of a member. */
public final class JsonException extends RuntimeException {
    public JsonException(String message) {
        super(message);
    }
}
