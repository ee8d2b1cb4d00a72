package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that narrows a query most: the one with the longest key prefix bound by equality, then a range on the
 * next key, then an order that spares sorting. What it yields may be too much, never too little: the matcher decides.
 */
final class Planner {

    /** Probing more combinations of {@code $in} alternatives than this is no better than a scan. */
    private static final int MAX_PROBES = 20_000;

    private final Collection<OrderedIndex> indexes;

    Planner(Collection<OrderedIndex> indexes) {
        this.indexes = indexes;
    }

    /**
     * @param positions candidates in the order of the index
     * @param sorted    whether that order is the one asked for
     */
    record Plan(long[] positions, boolean sorted) {}

    /** The candidates for a query, or empty where every record must be looked at. */
    Optional<Plan> plan(Document query, @Nullable Document orderBy) {
        FieldBounds bounds = FieldBounds.of(query);
        IndexUse best = null;
        for (OrderedIndex index : indexes) {
            IndexUse use = IndexUse.of(index, bounds, SortOrder.of(orderBy));
            if (use.isUseful() && (best == null || use.score() > best.score())) {
                best = use;
            }
        }
        return best == null ? Optional.empty() : best.run();
    }

    /** How one index would serve one query. */
    private record IndexUse(
            OrderedIndex index, FieldBounds bounds, int prefix, boolean ranged, boolean sorts, boolean down) {

        static IndexUse of(OrderedIndex index, FieldBounds bounds, SortOrder sort) {
            List<String> fields = index.fields();
            int prefix = 0;
            boolean single = true;
            while (prefix < fields.size() && bounds.equal(fields.get(prefix)) instanceof List<Object> values) {
                single &= values.size() == 1;
                prefix++;
            }
            boolean ranged = prefix < fields.size()
                    && (bounds.lower(fields.get(prefix)) != null || bounds.upper(fields.get(prefix)) != null);
            boolean sorts = single
                    && !index.isMultikey()
                    && !(index.leavesOutDocuments() && prefix == 0 && !ranged)
                    && sort.isServedBy(fields.subList(prefix, fields.size()));
            return new IndexUse(index, bounds, prefix, ranged, sorts, sort.descending());
        }

        boolean isUseful() {
            return prefix > 0 || ranged || sorts;
        }

        int score() {
            int narrowing = index.isUnique() && prefix == index.fields().size() ? 1_000 : prefix * 10;
            return narrowing + (ranged ? 5 : 0) + (sorts ? 3 : 0);
        }

        Optional<Plan> run() {
            List<List<Object>> probes = List.of(List.of());
            for (String field : index.fields().subList(0, prefix)) {
                List<Object> alternatives = Objects.requireNonNull(bounds.equal(field));
                if ((long) probes.size() * alternatives.size() > MAX_PROBES) {
                    return Optional.empty();
                }
                probes = combined(probes, alternatives);
            }
            LongStream positions = probes.stream().flatMapToLong(this::positions);
            return Optional.of(new Plan(
                    (index.isMultikey() || probes.size() > 1 ? positions.distinct() : positions).toArray(), sorts));
        }

        private static List<List<Object>> combined(List<List<Object>> probes, List<Object> alternatives) {
            List<List<Object>> combined = new ArrayList<>(probes.size() * alternatives.size());
            for (List<Object> probe : probes) {
                for (Object alternative : alternatives) {
                    List<Object> longer = new ArrayList<>(probe);
                    longer.add(alternative);
                    combined.add(longer);
                }
            }
            return combined;
        }

        private LongStream positions(List<Object> probe) {
            String next = ranged ? index.fields().get(prefix) : "";
            Object lower = ranged ? bounds.lower(next) : null;
            // In an array, one element may satisfy the lower bound and another the upper one: only one bound can be
            // used.
            Object upper = ranged && !(lower != null && index.isMultikey()) ? bounds.upper(next) : null;
            return LongStream.of(index.positions(
                    new IndexEntry(extended(probe, lower), IndexEntry.BEFORE_ALL),
                    new IndexEntry(extended(probe, upper), IndexEntry.AFTER_ALL),
                    sorts && down));
        }

        private static @Nullable Object[] extended(List<Object> probe, @Nullable Object bound) {
            List<Object> values = new ArrayList<>(probe);
            if (bound != null) {
                values.add(bound);
            }
            return values.toArray();
        }
    }
}
