package org.khet.collection.exceptions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.Extension;
import org.khet.collection.collections.WindowExceptions;
import org.khet.collection.exceptions.LockException.Covers;
import org.khet.collection.exceptions.LockException.State;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.springframework.stereotype.Component;

/** All exceptions. */
@Component
class LockExceptions implements WindowExceptions {
    private final Aggregates<LockException> stored;

    LockExceptions(MongoDatabase database, OutboxRelay relay) {
        stored = new Aggregates<>(database, "lock_exceptions", LockException.class, relay);
        stored.collection().createIndex(Indexes.ascending("collectionId"));
        stored.collection().createIndex(Indexes.ascending("state"));
    }

    @Override
    public Extension of(String collectionId, String schoolCode) {
        var of = stored.collection()
                .find(and(eq("collectionId", collectionId), eq("schoolCode", schoolCode)))
                .into(new ArrayList<>());
        return of.stream().map(LockExceptions::extension).reduce(Extension.NONE, LockExceptions::further);
    }

    @Override
    public Map<String, Extension> ofAll(String collectionId) {
        var all = new HashMap<String, Extension>();
        for (var one : stored.collection().find(eq("collectionId", collectionId))) {
            all.merge(one.schoolCode(), extension(one), LockExceptions::further);
        }
        return all;
    }

    LockException insert(LockException granted, NewEvent told) {
        return stored.insert(granted, told);
    }

    LockException get(String id) {
        return stored.get(id);
    }

    LockException mutate(String id, Function<LockException, Change<LockException>> change) {
        return stored.mutate(id, change);
    }

    /** Newest first. */
    Page<LockException> page(String collectionId, @Nullable String schoolCode, PageRequest asked) {
        var wanted = new ArrayList<Bson>(List.of(eq("collectionId", collectionId)));
        if (schoolCode != null) {
            wanted.add(eq("schoolCode", schoolCode));
        }
        if (asked.after() != null) {
            wanted.add(lt("_id", asked.after()));
        }
        var found = stored.collection()
                .find(and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, LockException::id);
    }

    /** Those whose end is not noted yet. */
    List<LockException> active() {
        return stored.collection()
                .find(Filters.eq("state", State.ACTIVE.name()))
                .into(new ArrayList<>());
    }

    /** Sending includes certifying. */
    private static Extension extension(LockException of) {
        return new Extension(of.covers() == Covers.ENTRY ? of.endsAt() : null, of.endsAt());
    }

    private static Extension further(Extension a, Extension b) {
        return new Extension(
                later(a.entryUntil(), b.entryUntil()), later(a.certificationUntil(), b.certificationUntil()));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }
}
