package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One query: planned, and sorted where no index gives the order. */
record Query(
        MVMap<Long, byte[]> records,
        GroupCommit commits,
        List<OrderedIndex> indexes,
        Document filter,
        @Nullable Document orderBy) {

    /** A record that matches, with the values it is sorted by. */
    private record Sortable(long position, @Nullable Object[] keys) {}

    /** @param limit 0 for all */
    Matches run(int skip, int limit) {
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

    /** Sorts record numbers by the few values that matter; the documents themselves are read when they are sent. */
    private Candidates sorted(Candidates candidates, Document order, int skip, int limit) {
        SortKeys sort = new SortKeys(order);
        RecordFilter matching = new RecordFilter(filter, sort.topLevelFields());
        List<Sortable> found = new ArrayList<>();
        while (!candidates.isExhausted()) {
            commits.read(() -> collect(candidates.step(records), matching, sort, found));
        }
        found.sort((one, other) -> sort.compare(one.keys, other.keys));
        return new Candidates.Listed(found.stream()
                .skip(skip)
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .mapToLong(Sortable::position)
                .toArray());
    }

    private static boolean collect(Candidates.Step step, RecordFilter matching, SortKeys sort, List<Sortable> found) {
        for (int looked = 0; looked < Matches.STEP; looked++) {
            Candidates.Candidate candidate = step.next();
            if (candidate == null) {
                return false;
            }
            Document document = matching.match(candidate.bson());
            if (document != null) {
                found.add(new Sortable(candidate.position(), sort.of(document)));
            }
        }
        return true;
    }
}
