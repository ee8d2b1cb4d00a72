package org.khet.collection.duplicates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
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
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All duplicate cases. */
@Component
class DuplicateCases {
    private final Aggregates<DuplicateCase> stored;

    DuplicateCases(MongoDatabase database, OutboxRelay relay) {
        this.stored = new Aggregates<>(database, "duplicate_cases", DuplicateCase.class, relay);
        stored.collection().createIndex(Indexes.ascending("collectionId", "involved"));
        stored.collection().createIndex(Indexes.ascending("areaCode"));
        stored.collection().createIndex(Indexes.ascending("involved"));
        stored.collection().createIndex(Indexes.ascending("applied"));
    }

    Optional<DuplicateCase> find(String id) {
        return stored.find(id);
    }

    DuplicateCase get(String id) {
        return stored.get(id);
    }

    /** @throws org.khet.problem.ProblemException 404 for a case out of the caller's reach as for one that is not there */
    DuplicateCase getFor(Caller caller, String id) {
        return find(id).filter(known -> caller.isStaff()
                        ? caller.coversArea(known.areaCode())
                        : known.involved().contains(String.valueOf(caller.schoolCode())))
                .orElseThrow(DuplicateProblems::unknown);
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

    /**
     * What a list is narrowed to.
     *
     * @param reach how far the caller sees, always there
     */
    record Wanted(
            Bson reach,
            @Nullable String collectionId,
            @Nullable String schoolCode,
            @Nullable CaseStatus status) {

        Wanted in(@Nullable CaseStatus other) {
            return new Wanted(reach, collectionId, schoolCode, other);
        }

        private List<Bson> filters() {
            var filters = new ArrayList<Bson>(List.of(reach));
            if (collectionId != null) {
                filters.add(eq("collectionId", collectionId));
            }
            if (schoolCode != null) {
                filters.add(eq("involved", schoolCode));
            }
            if (status != null) {
                filters.add(eq("status", status.name()));
            }
            return filters;
        }
    }

    /** Staff reach the cases of their areas, a school those that it has or had a part in. */
    static Bson reach(Caller caller) {
        if (caller.isStaff()) {
            return caller.areaCodes().contains("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
        }
        return eq("involved", String.valueOf(caller.schoolCode()));
    }

    /** The newest first. */
    Page<DuplicateCase> list(Wanted wanted, PageRequest page) {
        var filters = wanted.filters();
        if (page.after() != null) {
            var last = ListKey.of(page.after());
            filters.add(
                    or(lt("openedAt", last.openedAt()), and(eq("openedAt", last.openedAt()), lt("_id", last.id()))));
        }
        var found = stored.collection()
                .find(and(filters))
                .sort(descending("openedAt", "_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, one -> new ListKey(one.openedAt(), one.id()).text());
    }

    long count(Wanted wanted) {
        return stored.collection().countDocuments(and(wanted.filters()));
    }

    /** Where in the list a case stands. */
    private record ListKey(Instant openedAt, String id) {
        private static final char SEPARATOR = '/';

        static ListKey of(String text) {
            var at = text.indexOf(SEPARATOR);
            try {
                return new ListKey(
                        Instant.ofEpochMilli(Long.parseLong(text, 0, Math.max(at, 0), 10)), text.substring(at + 1));
            } catch (NumberFormatException e) {
                throw DuplicateProblems.notACursor(e);
            }
        }

        String text() {
            return openedAt.toEpochMilli() + String.valueOf(SEPARATOR) + id;
        }
    }
}
