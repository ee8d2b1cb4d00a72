package org.khet.collection.advice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.khet.collection.advice.AdviceThread.Message;
import org.khet.collection.advice.AdviceThread.Side;
import org.khet.collection.advice.AdviceThread.State;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.Sealer;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All threads; their words are sealed, each for its place. */
@Component
class AdviceThreads {
    private final Aggregates<AdviceThread> stored;
    private final Sealer sealer;

    AdviceThreads(MongoDatabase database, OutboxRelay relay, FieldKeys keys) {
        stored = new Aggregates<>(database, "advice", AdviceThread.class, relay);
        sealer = Sealer.of(keys, "advice");
        stored.collection().createIndex(Indexes.ascending("schoolCode"));
        stored.collection().createIndex(Indexes.ascending("areaCode"));
        stored.collection().createIndex(Indexes.ascending("collectionId"));
    }

    Message message(String thread, int n, Side side, Actor by, Instant at, String text) {
        return new Message(
                n, side, by, at, new Binary(sealer.seal(text.getBytes(StandardCharsets.UTF_8), thread + "/" + n)));
    }

    String text(AdviceThread thread, Message message) {
        return new String(
                sealer.open(message.sealed().getData(), thread.id() + "/" + message.n()), StandardCharsets.UTF_8);
    }

    AdviceThread insert(AdviceThread begun, NewEvent... told) {
        return stored.insert(begun, told);
    }

    Optional<AdviceThread> find(String id) {
        return stored.find(id);
    }

    AdviceThread mutate(String id, Function<AdviceThread, Change<AdviceThread>> change) {
        return stored.mutate(id, change);
    }

    /** Newest first, as far as the caller's reach. */
    Page<AdviceThread> page(Caller caller, Wanted wanted, PageRequest asked) {
        var filters = filters(caller, wanted);
        if (asked.after() != null) {
            filters.add(lt("_id", asked.after()));
        }
        var found = stored.collection()
                .find(and(filters))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, AdviceThread::id);
    }

    /** What a list is narrowed to. */
    record Wanted(
            @Nullable String collectionId,
            @Nullable String schoolCode,
            @Nullable State state) {
        static final Wanted ALL = new Wanted(null, null, null);
    }

    /** Those that are not resolved. */
    List<AdviceThread> unresolved(Caller caller) {
        var filters = filters(caller, Wanted.ALL);
        filters.add(Filters.ne("state", State.RESOLVED.name()));
        return stored.collection().find(and(filters)).into(new ArrayList<>());
    }

    private static List<Bson> filters(Caller caller, Wanted wanted) {
        var filters = new ArrayList<Bson>();
        filters.add(reach(caller));
        if (wanted.collectionId() != null) {
            filters.add(eq("collectionId", wanted.collectionId()));
        }
        if (wanted.schoolCode() != null) {
            filters.add(eq("schoolCode", wanted.schoolCode()));
        }
        if (wanted.state() != null) {
            filters.add(eq("state", wanted.state().name()));
        }
        return filters;
    }

    private static Bson reach(Caller caller) {
        if (caller.isStaff()) {
            return caller.areaCodes().contains("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
        }
        return eq("schoolCode", String.valueOf(caller.schoolCode()));
    }
}
