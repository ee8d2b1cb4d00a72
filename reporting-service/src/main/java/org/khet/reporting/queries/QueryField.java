package org.khet.reporting.queries;

import java.util.List;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.FieldValue;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/**
 * What a query may name.
 *
 * @param text SQL of its text, NULL where absent, from checked identifiers alone
 * @param ofSchool whether it is known of the school, not said in the record
 */
record QueryField(
        String code,
        String labelTh,
        String labelEn,
        FieldType type,
        PrivacyClass privacyClass,
        List<FieldValue> values,
        String text,
        boolean ofSchool) {

    boolean restricted() {
        return privacyClass.restricted();
    }

    /** Whether it can be added up. */
    boolean numeric() {
        return type == FieldType.INTEGER || type == FieldType.DECIMAL;
    }

    /** Whether its values have an order that means something. */
    boolean ordered() {
        return numeric() || type == FieldType.DATE;
    }

    /** SQL of its value as what it is read as; NULL where the text cannot be read so. */
    String typed() {
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
}
