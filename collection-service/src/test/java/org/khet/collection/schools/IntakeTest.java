package org.khet.collection.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.problem.FieldProblem;

class IntakeTest {

    @Test
    void a_decomposed_sara_am_is_repaired_and_thai_digits_are_kept() {
        var read = new Intake(row(Column.NAME, "  ชุมชนบ้านลํานํ้าที่ ๙ ")).read();

        assertThat(read.nameTh()).isEqualTo("ชุมชนบ้านลำน้ำที่ ๙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"157120742", "10571207422", "๑๐๕๗๑๒๐๗๔๒", "10571207.2", "1.06E+09"})
    void a_ministry_code_of_other_than_ten_digits_is_refused(String code10) {
        assertThat(problemsOf(row(Column.CODE10, code10))).containsExactly("code10");
    }

    @Test
    void the_reason_names_the_length_found_in_both_languages() {
        var intake = new Intake(row(Column.CODE10, "157120742"));
        intake.read();

        assertThat(intake.problems())
                .containsExactly(new FieldProblem(
                        "code10",
                        null,
                        "รหัสกระทรวงต้องเป็นเลขอารบิก 10 หลัก แต่พบ 9 ตัวอักษร",
                        "Must be 10 digits but has 9 characters"));
    }

    @Test
    void a_row_without_keys_such_as_a_footer_is_refused_for_each_of_them() {
        assertThat(problemsOf(Map.of(Column.PROVINCE, "รวม"))).containsExactly("code", "areaCode", "nameTh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-2+3"})
    void a_name_that_a_spreadsheet_would_run_is_refused(String name) {
        assertThat(problemsOf(row(Column.NAME, name))).containsExactly("nameTh");
    }

    @Test
    void an_overlong_name_is_refused() {
        assertThat(problemsOf(row(Column.NAME, "ก".repeat(201)))).containsExactly("nameTh");
        assertThat(problemsOf(row(Column.NAME, "ก".repeat(200)))).isEmpty();
    }

    @Test
    void a_dash_says_nothing() {
        assertThat(new Intake(row(Column.DISTRICT, "-")).read().districtTh()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5301,true", "101739,true", "57030000,true", "530,false", "53015,false", "53A1,false"})
    void an_area_has_four_six_or_eight_digits(String areaCode, boolean taken) {
        assertThat(problemsOf(row(Column.AREA_CODE, areaCode)).isEmpty()).isEqualTo(taken);
    }

    @Test
    void grades_stated_are_put_in_school_order() {
        assertThat(new Intake(row(Column.GRADES, "ป.1|อ.3| อ.2")).read().grades())
                .containsExactly("อ.2", "อ.3", "ป.1");
    }

    @Test
    void an_unknown_grade_is_refused() {
        assertThat(problemsOf(row(Column.GRADES, "ป.1|ป.7"))).containsExactly("grades");
    }

    @Test
    void a_span_of_levels_holds_every_grade_of_them() {
        var read = new Intake(row(Column.GRADE_SPAN, "ประถมศึกษา-มัธยมศึกษาตอนต้น")).read();

        assertThat(read.spanGrades()).hasSize(9).startsWith("ป.1").endsWith("ม.3");
        assertThat(read.grades()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"มัธยมศึกษาตอนต้น-ประถมศึกษา", "ประถม", "อนุบาล-ประถมศึกษา-มัธยมศึกษาตอนต้น"})
    void a_span_that_is_none_is_refused(String span) {
        assertThat(problemsOf(row(Column.GRADE_SPAN, span))).containsExactly("gradeSpan");
    }

    static Map<Column, String> row(Column column, String text) {
        var row = new EnumMap<Column, String>(Column.class);
        row.put(Column.CODE, "53010001");
        row.put(Column.CODE10, "1053690061");
        row.put(Column.NAME, "วัดพระฝาง");
        row.put(Column.AREA_CODE, "5301");
        row.put(column, text);
        return row;
    }

    private static List<String> problemsOf(Map<Column, String> row) {
        var intake = new Intake(row);
        assertThat(intake.read() == null).isEqualTo(!intake.problems().isEmpty());
        return intake.problems().stream().map(FieldProblem::field).toList();
    }
}
