package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which top-level fields decide whether a document matches a query. */
final class QueryFields {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private QueryFields() {}

    /** The fields, or empty where the query may look at any field ({@code $expr} and the like). */
    static Optional<Set<String>> of(Document query) {
        Set<String> fields = new TreeSet<>();
        return collect(query, fields) ? Optional.of(fields) : Optional.empty();
    }

    private static boolean collect(Document query, Set<String> fields) {
        for (var entry : query.entrySet()) {
            String name = entry.getKey();
            if (LOGICAL.contains(name) && entry.getValue() instanceof Collection<?> branches) {
                for (Object branch : branches) {
                    if (!(branch instanceof Document document) || !collect(document, fields)) {
                        return false;
                    }
                }
            } else if (name.startsWith("$")) {
                return false;
            } else {
                fields.add(KeyExtractor.topLevel(name));
            }
        }
        return true;
    }
}
