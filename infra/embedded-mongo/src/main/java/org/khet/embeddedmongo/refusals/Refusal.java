package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The error for what the store cannot do. */
final class Refusal {

    /** MongoDB's own code for features that a server lacks. */
    static final int NOT_IMPLEMENTED = 238;

    private static final int BAD_VALUE = 2;

    private Refusal() {}

    static MongoServerError of(String sentence) {
        return new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", sentence);
    }

    static MongoServerError badValue(String sentence) {
        return new MongoServerError(BAD_VALUE, "BadValue", sentence);
    }
}
