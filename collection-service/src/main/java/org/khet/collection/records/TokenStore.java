package org.khet.collection.records;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The tokens of all current versions. There is no index over them: they match within one collection only, which belongs to
 * one area, and its tokens are read through sooner than an index over everybody's could be kept.
 */
final class TokenStore {
    private static final String NAME = "record_tokens";

    private final MongoCollection<TokenChunk> chunks;

    TokenStore(MongoDatabase database) {
        this.chunks = database.getCollection(NAME, TokenChunk.class);
        chunks.createIndex(Indexes.ascending("batch"));
        chunks.createIndex(Indexes.ascending("collectionId"));
        repack(database.getCollection(NAME));
    }

    /** Stores from before had arrays of numbers, and an index over them. */
    private static void repack(MongoCollection<Document> stored) {
        var index = "tokens_1";
        if (stored.listIndexes().into(new ArrayList<>()).stream()
                .noneMatch(known -> index.equals(known.getString("name")))) {
            return;
        }
        for (var old : stored.find(exists("tokens"))) {
            var tokens = old.getList("tokens", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            stored.updateOne(
                    eq("_id", old.getString("_id")),
                    Updates.combine(
                            Updates.set("packed", new Binary(TokenChunk.pack(tokens))), Updates.unset("tokens")));
        }
        stored.dropIndex(index);
    }

    void insert(List<TokenChunk> some) {
        chunks.insertMany(some);
    }

    void replace(TokenChunk chunk) {
        chunks.replaceOne(eq("_id", chunk.id()), chunk, new ReplaceOptions().upsert(true));
    }

    Optional<TokenChunk> find(String id) {
        return Optional.ofNullable(chunks.find(eq("_id", id)).first());
    }

    /** In the order of the rows. */
    List<TokenChunk> of(String batch) {
        return chunks.find(eq("batch", batch)).sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    List<TokenChunk> holding(Tokens wanted, String collectionId) {
        return holding(wanted, eq("collectionId", collectionId));
    }

    List<TokenChunk> holding(Tokens wanted, String collectionId, String exceptSchool) {
        return holding(wanted, and(eq("collectionId", collectionId), ne("schoolCode", exceptSchool)));
    }

    private List<TokenChunk> holding(Tokens wanted, Bson where) {
        var found = new ArrayList<TokenChunk>();
        if (!wanted.isEmpty()) {
            chunks.find(where).forEach(chunk -> {
                if (wanted.containsAny(chunk)) {
                    found.add(chunk);
                }
            });
        }
        return found;
    }

    void delete(Collection<String> batches) {
        chunks.deleteMany(in("batch", batches));
    }
}
