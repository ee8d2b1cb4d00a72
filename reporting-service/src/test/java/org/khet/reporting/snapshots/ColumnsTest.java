package org.khet.reporting.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.events.DataDescription.DescribedField;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

class ColumnsTest {

    @Test
    void the_columns_are_those_of_all_schools_in_the_order_in_which_they_come() {
        var fields = Columns.of(List.of(List.of("grade", "sex"), List.of("grade", "disability")), List.of());
        assertThat(fields).extracting(SnapshotField::column).containsExactly("grade", "sex", "disability");
    }

    @Test
    void what_is_known_of_the_school_anyway_is_not_kept_twice() {
        var fields = Columns.of(List.of(List.of("schoolCode", "SCHOOLNAME", "rowNo", "buildingType")), List.of());
        assertThat(fields).extracting(SnapshotField::code).containsExactly("buildingType");
    }

    /** Names of fields are data that an office writes. */
    @Test
    void a_name_that_is_no_identifier_or_differs_by_case_alone_gets_another_column() {
        var fields = Columns.of(List.of(List.of("grade", "Grade", "x\"; DROP TABLE r; --", "ชั้น")), List.of());
        assertThat(fields)
                .extracting(SnapshotField::column)
                .doesNotHaveDuplicates()
                .allMatch(column -> column.matches("[A-Za-z0-9_]+"));
        assertThat(fields).extracting(SnapshotField::code).contains("x\"; DROP TABLE r; --", "ชั้น");
    }

    @Test
    void what_nobody_described_is_sensitive_and_what_was_described_is_what_it_was_said_to_be() {
        var described = new DescribedField("rooms", "ห้อง", "Rooms", "INTEGER", "OPEN", List.of());
        var fields = Columns.of(List.of(List.of("rooms", "other")), List.of(described));
        assertThat(fields.getFirst().type()).isEqualTo(FieldType.INTEGER);
        assertThat(fields.getFirst().privacyClass()).isEqualTo(PrivacyClass.OPEN);
        assertThat(fields.getLast().privacyClass()).isEqualTo(PrivacyClass.SENSITIVE);
    }
}
