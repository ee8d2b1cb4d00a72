package org.khet.notification.held;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All digests: the list of what was gathered is written first, so that a crash repeats the same digest. */
@Component
class Digests {

    private final MongoCollection<Digest> stored;

    Digests(MongoDatabase database) {
        this.stored = database.getCollection("digests", Digest.class);
    }

    /**
     * The digests of one person and moment that these messages belong to: those begun before, and one more for what none
     * of them has.
     */
    List<Digest> of(String recipientId, Instant dueAt, List<String> messageIds) {
        var left = new LinkedHashSet<>(messageIds);
        var digests = new ArrayList<Digest>();
        for (int number = 0; !left.isEmpty(); number++) {
            var digest = begun(recipientId, dueAt, number, left);
            if (digest.items().stream().anyMatch(left::contains)) {
                digests.add(digest);
            }
            digest.items().forEach(left::remove);
        }
        return digests;
    }

    private Digest begun(String recipientId, Instant dueAt, int number, Set<String> left) {
        var before = find(Digest.idOf(recipientId, dueAt, number));
        if (before != null) {
            return before;
        }
        var mine = Digest.of(recipientId, dueAt, number, List.copyOf(left));
        try {
            stored.insertOne(mine);
            return mine;
        } catch (MongoWriteException e) {
            // Another copy of the service was quicker: its list counts.
            var theirs = e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? find(mine.id()) : null;
            if (theirs == null) {
                throw e;
            }
            return theirs;
        }
    }

    private @Nullable Digest find(String id) {
        return stored.find(eq("_id", id)).first();
    }
}
