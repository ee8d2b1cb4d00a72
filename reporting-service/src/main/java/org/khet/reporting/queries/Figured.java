package org.khet.reporting.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Measure;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.suppression.Margins.Leaf;

/** A computed table of figures: its combinations, and every total over them. */
final class Figured {

    private final QuerySpec spec;
    private final List<String> rows;
    private final List<Combination> combinations;
    private final Map<Place, Combination> places = new HashMap<>();
    private final Map<List<String>, Set<List<String>>> below = new HashMap<>();
    private final List<String> measured;

    /** @param column null for the total over columns */
    record Place(List<String> path, @Nullable String column) {}

    Figured(QuerySpec spec, QueryFields fields, List<Combination> combinations) {
        this.spec = spec;
        this.rows = rowsOf(spec);
        this.combinations = combinations;
        this.measured = measuredOf(spec);
        var numeric = measured.stream().map(code -> fields.get(code).numeric()).toList();
        for (var combination : combinations) {
            var path = path(combination);
            var column = column(combination);
            for (int depth = path.size(); depth >= 0; depth--) {
                var group = List.copyOf(path.subList(0, depth));
                put(new Place(group, null), combination, numeric);
                if (column != null) {
                    put(new Place(group, column), combination, numeric);
                }
                if (depth < path.size()) {
                    below.computeIfAbsent(group, one -> new LinkedHashSet<>())
                            .add(List.copyOf(path.subList(0, depth + 1)));
                }
            }
        }
    }

    private void put(Place place, Combination combination, List<Boolean> numeric) {
        places.merge(place, combination, (a, b) -> a.plus(b, numeric));
    }

    /** Fields that need more than a count of records, each once. */
    static List<String> measuredOf(QuerySpec spec) {
        return List.copyOf(spec.measures().stream()
                .map(Measure::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The fields whose values name a row, from the widest group on. */
    static List<String> rowsOf(QuerySpec spec) {
        return spec.groupBy().stream()
                .filter(code -> !code.equals(spec.layout().across()))
                .toList();
    }

    QuerySpec spec() {
        return spec;
    }

    List<String> rows() {
        return rows;
    }

    List<String> measured() {
        return measured;
    }

    boolean isEmpty() {
        return combinations.isEmpty();
    }

    @Nullable
    Combination at(List<String> path, @Nullable String column) {
        return places.get(new Place(path, column));
    }

    /** The values across, unordered. */
    List<String> columns() {
        return combinations.stream()
                .map(this::column)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The paths one step below, unordered. */
    List<List<String>> below(List<String> path) {
        return List.copyOf(below.getOrDefault(path, Set.of()));
    }

    /** What {@link org.khet.reporting.suppression.Margins} takes: the same places with counts of people. */
    List<Leaf> leaves(ToLongFunction<Combination> count) {
        return combinations.stream()
                .map(one -> new Leaf(path(one), column(one), count.applyAsLong(one)))
                .toList();
    }

    /** What a cell counts, in words that are the same in every table that counts the same. */
    String name(List<String> path, @Nullable String column) {
        var conditions = new TreeSet<String>();
        for (int i = 0; i < path.size(); i++) {
            conditions.add(rows.get(i) + "=" + path.get(i));
        }
        if (column != null) {
            conditions.add(spec.layout().across() + "=" + column);
        }
        var filters = new TreeSet<String>();
        for (var filter : spec.filters()) {
            if (filter.operator() == Operator.EQ) {
                conditions.add(filter.field() + "=" + filter.values().getFirst());
            } else {
                filters.add(filter.toString());
            }
        }
        return conditions + " of " + filters;
    }

    /** The filters as a set: their order says nothing. */
    static TreeSet<String> filters(QuerySpec spec) {
        return spec.filters().stream().map(Filter::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> path(Combination combination) {
        var path = new ArrayList<String>();
        for (int i = 0; i < spec.groupBy().size(); i++) {
            if (!spec.groupBy().get(i).equals(spec.layout().across())) {
                path.add(combination.groups().get(i));
            }
        }
        return path;
    }

    private @Nullable String column(Combination combination) {
        int at = spec.groupBy().indexOf(spec.layout().across());
        return at < 0 ? null : combination.groups().get(at);
    }
}
