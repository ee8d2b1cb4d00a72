package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One query: planned, sorted where no index gives the order, and handed out in batches or one by one. */
record Query(
        MVMap<Long, byte[]> records,
        GroupCommit commits,
        List<OrderedIndex> indexes,
        Document filter,
        @Nullable Document orderBy) {

    /** A record that matches, with the fields it is sorted by. */
    private record Sortable(long position, Document fields) {}

    QueryResult run(
            int skip,
            int limit,
            int batchSize,
            BiFunction<Matches, UnaryOperator<List<Document>>, MatchCursor> openCursor,
            UnaryOperator<List<Document>> projection) {
        Matches matches = matches(skip, limit);
        if (batchSize <= 0) {
            // Inside the server, for updates, deletes and aggregation: the reader pulls.
            return new QueryResult(projected(matches, projection));
        }
        MatchCursor first = new MatchCursor(0, matches, projection);
        List<Document> batch = first.takeDocuments(batchSize);
        return first.isEmpty() ? new QueryResult(batch) : new QueryResult(batch, openCursor.apply(matches, projection));
    }

    private static Iterable<Document> projected(Matches matches, UnaryOperator<List<Document>> projection) {
        return () -> new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
                return matches.hasNext();
            }

            @Override
            public Document next() {
                return projection.apply(List.of(matches.next())).getFirst();
            }
        };
    }

    private Matches matches(int skip, int limit) {
        Optional<Planner.Plan> plan = commits.read(() -> new Planner(indexes).plan(filter, orderBy));
        Candidates candidates = plan.<Candidates>map(found -> new Candidates.Listed(found.positions()))
                .orElseGet(() -> commits.read(this::everything));
        boolean ordered = plan.map(Planner.Plan::sorted).orElse(false);
        if (ordered || orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
            return new Matches(records, commits, candidates, filter, skip, limit);
        }
        return new Matches(records, commits, sorted(candidates, orderBy, skip, limit), filter, 0, 0);
    }

    private Candidates everything() {
        boolean descending =
                orderBy != null && orderBy.get("$natural") instanceof Number direction && direction.intValue() < 0;
        return records.isEmpty()
                ? new Candidates.Listed(new long[0])
                : new Candidates.All(records.firstKey(), records.lastKey(), descending);
    }

    /** Sorts record numbers by the few fields that matter; the documents themselves are read when they are sent. */
    private Candidates sorted(Candidates candidates, Document order, int skip, int limit) {
        List<Sortable> found = new ArrayList<>();
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        Set<String> sortFields = new TreeSet<>();
        order.keySet().forEach(field -> sortFields.add(KeyExtractor.topLevel(field)));
        Set<String> fields = QueryFields.of(filter)
                .map(queryFields -> {
                    Set<String> both = new TreeSet<>(queryFields);
                    both.addAll(sortFields);
                    return both;
                })
                .orElse(null);
        while (!candidates.isExhausted()) {
            commits.read(() -> {
                Candidates.Step step = candidates.step(records);
                for (int looked = 0; looked < 256; looked++) {
                    Candidates.Candidate candidate = step.next();
                    if (candidate == null) {
                        break;
                    }
                    Document document = fields == null
                            ? BsonBytes.decode(candidate.bson())
                            : BsonFields.decode(candidate.bson(), fields);
                    if (matcher.matches(document, filter)) {
                        document.keySet().retainAll(sortFields);
                        found.add(new Sortable(candidate.position(), document));
                    }
                }
                return found;
            });
        }
        found.sort(Comparator.comparing(Sortable::fields, new DocumentComparator(order)));
        return new Candidates.Listed(found.stream()
                .skip(skip)
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .mapToLong(Sortable::position)
                .toArray());
    }
}
