package org.khet.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Remembers which events a handler has dealt with. */
class Inbox {

    /** Longer than any topic keeps its events, so that a replay from the first event finds its marks. */
    static final Duration KEPT = Duration.ofDays(60);

    private final MongoCollection<Document> seen;

    Inbox(MongoDatabase database) {
        this.seen = database.getCollection("inbox");
        seen.createIndex(Indexes.ascending("at"));
    }

    boolean has(String handler, IncomingEvent event) {
        return seen.find(eq("_id", key(handler, event))).first() != null;
    }

    /** The keys of those that the handler has dealt with. */
    Set<String> known(String handler, List<IncomingEvent> events) {
        var known = new HashSet<String>();
        seen.find(in("_id", events.stream().map(event -> key(handler, event)).toList()))
                .forEach(mark -> known.add(mark.getString("_id")));
        return known;
    }

    /** One mark a batch and not a look for each: those that are there already stay as they are. */
    void markAll(String handler, List<IncomingEvent> events) {
        var now = Instant.now();
        var marks = events.stream()
                .map(event -> new Document("_id", key(handler, event)).append("at", now))
                .toList();
        try {
            seen.insertMany(marks, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    void mark(String handler, IncomingEvent event) {
        var key = key(handler, event);
        seen.replaceOne(
                eq("_id", key),
                new Document("_id", key).append("at", Instant.now()),
                new ReplaceOptions().upsert(true));
    }

    void sweep(Instant now) {
        seen.deleteMany(lt("at", now.minus(KEPT)));
    }

    static String key(String handler, IncomingEvent event) {
        return handler + "|" + event.source() + "|" + event.id();
    }
}
