package org.khet.messaging;

/** An aggregate with this id, or another unique value of it, is stored already. */
public class AlreadyExistsException extends RuntimeException {

    AlreadyExistsException(String collection, String id, Throwable cause) {
        super(collection + "/" + id + " exists already", cause);
    }
}
