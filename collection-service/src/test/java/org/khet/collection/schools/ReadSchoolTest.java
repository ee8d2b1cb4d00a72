package org.khet.collection.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadSchoolTest {

    private final School known = read(Column.DISTRICT, "ตรอน").asNew();

    @Test
    void a_blank_cell_never_erases_what_is_known() {
        assertThat(read(Column.PROVINCE, "อุตรดิตถ์").onto(known))
                .extracting(School::districtTh, School::provinceTh, School::version)
                .containsExactly("ตรอน", "อุตรดิตถ์", 2L);
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(read(Column.DISTRICT, "ตรอน").onto(known)).isSameAs(known);
    }

    @Test
    void a_span_fills_a_gap_and_never_replaces_grades_already_known() {
        var spanned = read(Column.GRADE_SPAN, "ประถมศึกษา");

        assertThat(spanned.onto(known).grades()).hasSize(6);
        var stated = read(Column.GRADES, "ป.1|ป.2").onto(known);
        assertThat(spanned.onto(stated)).isSameAs(stated);
    }

    @Test
    void stated_grades_replace_those_known() {
        var spanned = read(Column.GRADE_SPAN, "ประถมศึกษา").asNew();

        assertThat(read(Column.GRADES, "ป.5|ป.6").onto(spanned).grades()).containsExactly("ป.5", "ป.6");
    }

    private static ReadSchool read(Column column, String text) {
        return new Intake(IntakeTest.row(column, text)).read();
    }
}
