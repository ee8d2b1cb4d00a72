package org.khet.reporting.queries;

import java.util.List;
import java.util.stream.Collectors;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.FieldValue;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/**
 * What a query may name.
 *
 * @param text SQL of its text, NULL where absent, from checked identifiers alone
 * @param ofSchool whether it is known of the school, not said in the record
 */
public record QueryField(
        String code,
        String labelTh,
        String labelEn,
        FieldType type,
        PrivacyClass privacyClass,
        List<FieldValue> values,
        String text,
        boolean ofSchool) {

    public boolean restricted() {
        return privacyClass.restricted();
    }

    /** Whether it can be added up. */
    public boolean numeric() {
        return type == FieldType.INTEGER || type == FieldType.DECIMAL;
    }

    /** Whether its values have an order that means something. */
    public boolean ordered() {
        return numeric() || type == FieldType.DATE;
    }

    /** SQL of its value as what it is read as; NULL where the text cannot be read so. */
    public String typed() {
        return switch (type) {
            case INTEGER -> "TRY_CAST(" + text + " AS BIGINT)";
            case DECIMAL -> "TRY_CAST(" + text + " AS DECIMAL(18,4))";
            case DATE -> "TRY_CAST(" + text + " AS DATE)";
            case TEXT, CODE -> text;
        };
    }

    /** SQL of a parameter to compare it with. */
    String parameter() {
        return switch (type) {
            case INTEGER -> "CAST(? AS BIGINT)";
            case DECIMAL -> "CAST(? AS DECIMAL(18,4))";
            case DATE -> "CAST(? AS DATE)";
            case TEXT, CODE -> "?";
        };
    }

    /** SQL that says whether it fits, with a question mark for each of the filter's values in turn. */
    public String condition(Filter filter) {
        var value = typed();
        var parameter = parameter();
        var several = filter.values().stream().map(one -> parameter).collect(Collectors.joining(", ", "(", ")"));
        return switch (filter.operator()) {
            case EQ -> value + " = " + parameter;
            case NE -> "(" + value + " IS NULL OR " + value + " <> " + parameter + ")";
            case IN -> value + " IN " + several;
            case NOT_IN -> "(" + value + " IS NULL OR " + value + " NOT IN " + several + ")";
            case LT -> value + " < " + parameter;
            case LE -> value + " <= " + parameter;
            case GT -> value + " > " + parameter;
            case GE -> value + " >= " + parameter;
            case BETWEEN -> value + " BETWEEN " + parameter + " AND " + parameter;
            case CONTAINS -> "contains(" + value + ", ?)";
            case STARTS_WITH -> "starts_with(" + value + ", ?)";
            case EMPTY -> value + " IS NULL";
            case NOT_EMPTY -> value + " IS NOT NULL";
        };
    }
}
