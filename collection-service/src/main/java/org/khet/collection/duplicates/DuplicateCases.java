package org.khet.collection.duplicates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.springframework.stereotype.Component;

/** All duplicate cases. */
@Component
class DuplicateCases {
    private final Aggregates<DuplicateCase> stored;

    DuplicateCases(MongoDatabase database, OutboxRelay relay) {
        this.stored = new Aggregates<>(database, "duplicate_cases", DuplicateCase.class, relay);
        stored.collection().createIndex(Indexes.ascending("collectionId", "involved"));
        stored.collection().createIndex(Indexes.ascending("applied"));
    }

    Optional<DuplicateCase> find(String id) {
        return stored.find(id);
    }

    DuplicateCase get(String id) {
        return stored.get(id);
    }

    void insert(DuplicateCase opened, NewEvent event) {
        stored.insert(opened, event);
    }

    DuplicateCase mutate(String id, Function<DuplicateCase, Change<DuplicateCase>> change) {
        return stored.mutate(id, change);
    }

    /** Cases that a school has or had a part in. */
    List<DuplicateCase> involving(String collectionId, String schoolCode) {
        return stored.collection()
                .find(and(eq("collectionId", collectionId), eq("involved", schoolCode)))
                .into(new ArrayList<>());
    }

    /** Decisions that not every losing school's submission is known to show. */
    List<DuplicateCase> toApply() {
        return stored.collection().find(eq("applied", false)).into(new ArrayList<>());
    }

    /** @param schoolCode limits to that school's cases; null for all */
    Page<DuplicateCase> list(
            String collectionId, @Nullable String schoolCode, @Nullable CaseStatus status, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        wanted.add(eq("collectionId", collectionId));
        if (schoolCode != null) {
            wanted.add(eq("involved", schoolCode));
        }
        wanted.add(status == null ? ne("status", "") : eq("status", status.name()));
        if (page.after() != null) {
            wanted.add(gt("_id", page.after()));
        }
        var found = stored.collection()
                .find(and(wanted))
                .sort(ascending("_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, DuplicateCase::id);
    }
}
