package org.khet.reporting.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;

class RowsTextTest {

    private static final ShippedInputs RATES = ShippedInputs.all().get("rates");

    @Test
    void what_is_pasted_from_excel_is_read_with_thai_names_buddhist_years_and_thousands() {
        var read = read("""
                รายการ\tระดับหรือชั้น\tภาคเรียน\tค่า\tใช้ตั้งแต่\tใช้ถึง\tผู้กำหนด\tแหล่งที่มา\tยืนยันแล้ว
                ค่าจัดการเรียนการสอน\tประถม\tทั้งปี\t1,900\t1/10/2567\t30/9/2568\tครม.\tทดสอบ\tใช่
                \t\t\t\t\t\t\t\t
                TEACHING\tPRE\t1\t850.50\t2025-05-16\t\t\t\t
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(2);
        var first = read.rows().getFirst();
        assertThat(first.keys()).isEqualTo(Map.of("item", "TEACHING", "level", "PRIMARY", "term", "YEAR"));
        assertThat(first.value()).isEqualTo(new BigDecimal("1900"));
        assertThat(first.validFrom()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(first.validTo()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(first.confirmed()).isTrue();
        assertThat(read.rows().getLast().confirmed()).isFalse();
    }

    @Test
    void what_cannot_be_read_is_named_by_row_and_the_rest_is_shown() {
        var read = read("""
                item,level,term,value,validFrom
                TEACHING,PRIMARY,YEAR,พันเก้า,1/10/2567
                TEACHING,PRE,YEAR,1700,31/2/2568
                """);
        assertThat(read.faults()).extracting(FieldProblem::field).containsExactly("rows[0].value", "rows[1].validFrom");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void rows_that_overlap_are_named_before_anything_is_stored() {
        assertThat(read("""
                item,level,term,value,validFrom
                TEACHING,PRIMARY,YEAR,1900,1/10/2567
                TEACHING,PRIMARY,1,950,1/10/2567
                """).faults()).hasSize(2);
    }

    @Test
    void a_sheet_without_names_on_top_is_refused() {
        assertThatThrownBy(() -> read("TEACHING,PRIMARY,YEAR,1900,1/10/2567\n")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    }

    @Test
    void thai_windows_bytes_are_understood() {
        var sheet = "รายการ,ระดับหรือชั้น,ภาคเรียน,ค่า,ใช้ตั้งแต่\nค่าเครื่องแบบนักเรียน,ประถม,ทั้งปี,360,1/10/2567\n";
        var read = RowsText.read(RATES.table(), sheet.getBytes(Charset.forName("x-windows-874")));
        assertThat(read.rows().getFirst().keys()).containsEntry("item", "UNIFORM");
    }

    @Test
    void what_was_written_for_excel_is_read_back_as_the_same_rows() {
        var read = RowsText.read(RATES.table(), RowColumns.csv(RATES.table(), RATES.rows()));
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .extracting(row -> new InputRow(
                        row.keys(),
                        row.value(),
                        row.validFrom(),
                        row.validTo(),
                        row.authority(),
                        row.source(),
                        row.confirmed()))
                .isEqualTo(RATES.rows());
    }

    @Test
    void a_code_that_looks_like_a_formula_survives_the_sheet() {
        var table = ShippedInputs.all().get("nutrition-reference").table();
        var row = new InputRow(
                Map.of("measure", "WEIGHT-AGE", "sex", "ช", "limit", "-2SD", "from", "72"),
                new BigDecimal("15.5"),
                LocalDate.of(2021, 1, 1),
                null,
                "",
                "",
                false);
        var sheet = RowColumns.csv(table, List.of(row));
        assertThat(new String(sheet, StandardCharsets.UTF_8)).contains("\"'-2SD\"");
        assertThat(RowsText.read(table, sheet).rows().getFirst().keys()).isEqualTo(row.keys());
    }

    private static RowsText.Read read(String sheet) {
        return RowsText.read(RATES.table(), sheet.getBytes(StandardCharsets.UTF_8));
    }
}
