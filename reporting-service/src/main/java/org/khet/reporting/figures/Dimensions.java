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
    private final List<Expression> expressions = new ArrayList<>();

    /**
     * What tells records apart.
     *
     * @param sql from checked identifiers alone
     * @param parameters one for each of its question marks
     */
    record Expression(String sql, List<String> parameters) {}

    Dimensions(ReportFields fields) {
        this.fields = fields;
    }

    List<Expression> expressions() {
        return expressions;
    }

    /** Place of a field's value among the dimensions; empty where the data has no such field. */
    Optional<Integer> place(String code) {
        return fields.find(code).map(field -> place(text(field)));
    }

    private int place(Expression expression) {
        int known = expressions.indexOf(expression);
        if (known >= 0) {
            return known;
        }
        expressions.add(expression);
        return expressions.size() - 1;
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
            int place = place(new Expression(
                    "coalesce(CAST(" + field.condition(filter) + " AS VARCHAR), 'false')", filter.values()));
            return dimensions -> "true".equals(dimensions[place]);
        }
        int place = place(text(field));
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

    static Expression text(QueryField field) {
        return new Expression("CAST(" + field.typed() + " AS VARCHAR)", List.of());
    }
}
