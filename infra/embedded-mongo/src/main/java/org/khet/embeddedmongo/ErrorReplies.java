package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** Turns exceptions into replies that a driver understands. */
final class ErrorReplies {

    private static final int INTERNAL_ERROR = 1;
    private static final int UNKNOWN_ERROR = 8;

    private ErrorReplies() {}

    static Document of(MongoServerException e) {
        return e instanceof MongoServerError error
                ? reply(error.getCode(), String.valueOf(error.getCodeName()), error.getMessageWithoutErrorCode())
                : reply(UNKNOWN_ERROR, "UnknownError", e.getMessageWithoutErrorCode());
    }

    static Document ofUnexpected(RuntimeException e) {
        return reply(INTERNAL_ERROR, "InternalError", String.valueOf(e.getMessage()));
    }

    private static Document reply(int code, String codeName, String message) {
        return new Document("ok", 0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", codeName);
    }
}
