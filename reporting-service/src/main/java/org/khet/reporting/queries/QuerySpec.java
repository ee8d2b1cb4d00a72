package org.khet.reporting.queries;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the newest snapshot of a collection. With {@code groupBy} or {@code measures} it is a table
 * of figures, without them a list of records. What is left out of the JSON is empty.
 *
 * @param fields columns of a list; a table of figures shows those of groupBy alone
 * @param filters all of them must hold
 * @param groupBy in the order of the table's columns; each row of figures is one combination
 * @param measures of each combination; none counts records
 */
public record QuerySpec(
        String collectionId,
        List<String> fields,
        List<Filter> filters,
        List<String> groupBy,
        List<Measure> measures,
        Layout layout,
        Privacy privacy) {

    public QuerySpec {
        collectionId = Objects.requireNonNullElse(collectionId, "");
        fields = names(fields);
        filters = filled(filters, new Filter("", Operator.EQ, List.of()));
        groupBy = names(groupBy);
        measures = filled(measures, new Measure(MeasureKind.COUNT, ""));
        layout = Objects.requireNonNullElse(layout, new Layout(null, null, null, null));
        privacy = Objects.requireNonNullElse(privacy, new Privacy(null, List.of()));
    }

    /** Whether it asks for figures rather than records. */
    public boolean aggregated() {
        return !groupBy.isEmpty() || !measures.isEmpty();
    }

    /**
     * @param values one for EQ, NE, LT, LE, GT, GE, CONTAINS and STARTS_WITH; two for BETWEEN, both included; any number for
     *     IN and NOT_IN; none for EMPTY and NOT_EMPTY. Dates as {@code 2026-06-10}
     */
    public record Filter(String field, Operator operator, List<String> values) {
        public Filter {
            field = Objects.requireNonNullElse(field, "");
            operator = Objects.requireNonNullElse(operator, Operator.EQ);
            values = names(values);
        }
    }

    /** How a field is compared. An absent cell fits EMPTY, NE and NOT_IN alone. */
    public enum Operator {
        EQ,
        NE,
        IN,
        NOT_IN,
        LT,
        LE,
        GT,
        GE,
        BETWEEN,
        CONTAINS,
        STARTS_WITH,
        EMPTY,
        NOT_EMPTY
    }

    /** @param field null for COUNT of records; COUNT of a field counts records where it is not absent */
    public record Measure(MeasureKind kind, @Nullable String field) {
        public Measure {
            kind = Objects.requireNonNullElse(kind, MeasureKind.COUNT);
        }
    }

    /** What is worked out of a field's values. */
    public enum MeasureKind {
        COUNT,
        SUM,
        AVERAGE,
        MIN,
        MAX
    }

    /**
     * @param titleTh above the table; null takes the collection's title
     * @param orientation of a printed page; null is upright
     * @param totals whether subtotals after each group and a grand total are shown; null shows them
     * @param across one of {@code groupBy} whose values become columns; null for none
     */
    public record Layout(
            @Nullable String titleTh,
            @Nullable Orientation orientation,
            @Nullable Boolean totals,
            @Nullable String across) {

        public boolean withTotals() {
            return totals == null || totals;
        }
    }

    /** How a printed page stands. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /**
     * @param smallCell the smallest count of people that may be shown; null is the office's setting, smaller is refused
     * @param unmasked personal and sensitive fields that a named approver let through; a preview masks them all the same
     */
    public record Privacy(@Nullable Integer smallCell, List<String> unmasked) {
        public Privacy {
            unmasked = names(unmasked);
        }
    }

    private static List<String> names(@Nullable List<String> given) {
        return filled(given, "");
    }

    /** A null within a list becomes something that is no field, and is refused as such. */
    private static <T> List<T> filled(@Nullable List<T> given, T instead) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(one -> Objects.requireNonNullElse(one, instead))
                        .toList();
    }
}
