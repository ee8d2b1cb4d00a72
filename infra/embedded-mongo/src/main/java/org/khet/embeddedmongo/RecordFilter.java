package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides whether a record matches a query, decoding no more of it than that takes. */
final class RecordFilter {

    private final Document query;
    private final Optional<Set<String>> fields;
    // Not shared: the library's matcher remembers the last position it matched at.
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    /** @param alsoNeeded top-level fields that the caller wants to see besides those of the query */
    RecordFilter(Document query, Set<String> alsoNeeded) {
        this.query = query;
        this.fields = QueryFields.of(query).map(own -> {
            Set<String> all = new TreeSet<>(own);
            all.addAll(alsoNeeded);
            return all;
        });
    }

    /** The fields looked at, or null where the record does not match. */
    @Nullable
    Document match(byte[] bson) {
        Document looked = fields.map(some -> BsonFields.decode(bson, some)).orElseGet(() -> BsonBytes.decode(bson));
        return matcher.matches(looked, query) ? looked : null;
    }
}
