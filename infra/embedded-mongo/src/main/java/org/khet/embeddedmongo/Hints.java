package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A hint changes no result, so it may be left unheard; but one that names no index is a mistake that must be told. */
final class Hints {

    private static final int BAD_VALUE = 2;

    private Hints() {}

    static void check(Document command, @Nullable MongoCollection<Long> collection) {
        Stream.of("updates", "deletes")
                .map(command::get)
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .map(Document.class::cast)
                .forEach(statement -> check(statement.get("hint"), collection));
        check(command.get("hint"), collection);
    }

    private static void check(@Nullable Object hint, @Nullable MongoCollection<Long> collection) {
        if (hint == null || collection == null || hint instanceof Document natural && natural.containsKey("$natural")) {
            return;
        }
        boolean known = collection.getIndexes().stream()
                .anyMatch(index -> hint.equals(index.getName())
                        || hint instanceof Document keys
                                && keys.equals(index.toIndexDescription().get("key")));
        if (!known) {
            throw new MongoServerError(
                    BAD_VALUE, "BadValue", "The hint " + Objects.toString(hint) + " names no index of the collection.");
        }
    }
}
