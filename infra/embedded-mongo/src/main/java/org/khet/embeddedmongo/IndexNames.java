package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which indexes a command means: by name, by keys, several names, or "*" for all but the primary one. */
final class IndexNames {

    private static final String PRIMARY = "_id_";
    private static final int INVALID_OPTIONS = 72;
    private static final int INDEX_NOT_FOUND = 27;

    private IndexNames() {}

    /** What an index is, without what has no effect. */
    static Document bareDescription(Document index) {
        Document bare = new Document("v", 2).append("key", index.get("key")).append("name", index.get("name"));
        for (String option : List.of("unique", "sparse")) {
            if (Utils.isTrue(index.get(option))) {
                bare.append(option, true);
            }
        }
        return bare;
    }

    static List<String> toDrop(@Nullable Object wanted, MongoCollection<Long> collection) {
        if ("*".equals(wanted)) {
            return collection.getIndexes().stream()
                    .map(Index::getName)
                    .filter(name -> !name.equals(PRIMARY))
                    .toList();
        }
        List<String> names = wanted instanceof Collection<?> several
                ? several.stream().map(one -> find(one, collection)).toList()
                : List.of(find(wanted, collection));
        if (names.contains(PRIMARY)) {
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "The index on _id cannot be dropped.");
        }
        return names;
    }

    private static String find(@Nullable Object wanted, MongoCollection<Long> collection) {
        return collection.getIndexes().stream()
                .filter(index -> index.getName().equals(wanted)
                        || wanted instanceof Document keys
                                && keys.equals(index.toIndexDescription().get("key")))
                .map(Index::getName)
                .findFirst()
                .orElseThrow(() -> new MongoServerError(
                        INDEX_NOT_FOUND, "IndexNotFound", "There is no index " + wanted + " on the collection."));
    }
}
