package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.snapshots.SnapshotField.FieldType;

/**
 * What a table distinguishes between records: values of fields where they are compared whole, otherwise whether a
 * condition holds.
 */
final class Dimensions {

    private static final Set<Operator> WHOLE =
            Set.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN, Operator.EMPTY, Operator.NOT_EMPTY);

    private final ReportFields fields;
    private final List<String> sql = new ArrayList<>();
    private final List<List<String>> parameters = new ArrayList<>();

    Dimensions(ReportFields fields) {
        this.fields = fields;
    }

    List<String> sql() {
        return sql;
    }

    List<ClassJoin> joins() {
        return fields.joins();
    }

    List<String> parameters() {
        return parameters.stream().flatMap(List::stream).toList();
    }

    /** Place of a field's value among the dimensions; empty where the data has no such field. */
    Optional<Integer> place(String code) {
        return fields.find(code).map(field -> place(text(field), List.of()));
    }

    private int place(String expression, List<String> values) {
        for (int i = 0; i < sql.size(); i++) {
            if (sql.get(i).equals(expression) && parameters.get(i).equals(values)) {
                return i;
            }
        }
        sql.add(expression);
        parameters.add(values);
        return sql.size() - 1;
    }

    /** Whether a record's dimensions fit all filters; empty where the data lacks a field. */
    Optional<Predicate<@Nullable String[]>> fitting(List<Filter> filters) {
        Predicate<@Nullable String[]> all = one -> true;
        for (var filter : filters) {
            var field = fields.find(filter.field());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(fitting(filter, field.get()));
        }
        return Optional.of(all);
    }

    private Predicate<@Nullable String[]> fitting(Filter filter, QueryField field) {
        boolean discrete = field.type() != FieldType.DECIMAL && field.type() != FieldType.DATE;
        if (!WHOLE.contains(filter.operator()) || !discrete) {
            int place = place("coalesce(CAST(" + field.condition(filter) + " AS VARCHAR), 'false')", filter.values());
            return dimensions -> "true".equals(dimensions[place]);
        }
        int place = place(text(field), List.of());
        var values = Set.copyOf(filter.values());
        return switch (filter.operator()) {
            case EMPTY -> dimensions -> dimensions[place] == null;
            case NOT_EMPTY -> dimensions -> dimensions[place] != null;
            case NE, NOT_IN ->
                dimensions -> {
                    var value = dimensions[place];
                    return value == null || !values.contains(value);
                };
            default ->
                dimensions -> {
                    var value = dimensions[place];
                    return value != null && values.contains(value);
                };
        };
    }

    static String text(QueryField field) {
        return "CAST(" + field.typed() + " AS VARCHAR)";
    }
}
