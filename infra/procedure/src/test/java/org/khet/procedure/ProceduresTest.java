package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.khet.calendar.DayKind;

class ProceduresTest {
    /** The standards of the manual's section 6, read by eye. */
    @Test
    void the_standards_are_those_of_the_manual() {
        assertThat(Procedures.COLLECTION.steps()).extracting(Step::standardDays).containsExactly(3, 3, 3, null, 3, 2);
        assertThat(Procedures.INFORMATION_REQUEST.steps())
                .extracting(Step::standardDays)
                .containsExactly(1, 1, 1, null, 1, 1, 1);
        assertThat(Procedures.MANAGEMENT_INFORMATION.steps())
                .extracting(Step::standardDays)
                .containsExactly(3, 3, 15, null, 3, 5, 2);
    }

    @Test
    void in_all_three_a_failed_check_goes_back_to_step_three_and_nowhere_else() {
        assertThat(Procedures.shipped())
                .allSatisfy(procedure -> assertThat(procedure.steps())
                        .filteredOn(step -> step.rejectsTo() != null)
                        .singleElement()
                        .satisfies(step -> {
                            assertThat(step.n()).isEqualTo(4);
                            assertThat(step.rejectsTo()).isEqualTo(3);
                        }));
    }

    @Test
    void every_step_has_its_name_and_result_in_both_languages() {
        assertThat(Procedures.shipped()).hasSize(3).allSatisfy(procedure -> {
            assertThat(procedure.dayKind()).isEqualTo(DayKind.WORKING);
            assertThat(procedure.steps()).allSatisfy(step -> {
                assertThat(step.nameTh()).containsPattern("[ก-๙]");
                assertThat(step.resultTh()).containsPattern("[ก-๙]");
                assertThat(step.nameEn()).matches("[ -~]+");
                assertThat(step.resultEn()).matches("[ -~]+");
            });
        });
    }

    @Test
    void a_broken_text_is_refused() {
        String head = "code=X\nversion=1\nnameTh=ก\nnameEn=x\ndayKind=WORKING\nextensions=1\nveryOverdueAfter=3\n";
        assertThat(ProcedureText.parse(head + "1|3|1|||ก|a|ข|b").step(1).standardDays())
                .isEqualTo(3);
        assertThatThrownBy(() -> ProcedureText.parse(head)).hasMessageContaining("no steps");
        assertThatThrownBy(() -> ProcedureText.parse(head + "2|3|1|||ก|a|ข|b")).hasMessageContaining("numbered");
        assertThatThrownBy(() -> ProcedureText.parse(head + "1|3|1||ก|a|ข|b")).hasMessageContaining("columns");
        assertThatThrownBy(() -> ProcedureText.parse(head + "1|0|1|||ก|a|ข|b")).hasMessageContaining("below one day");
        assertThatThrownBy(() -> ProcedureText.parse(head + "1|3|1|1||ก|a|ข|b")).hasMessageContaining("rejects to");
        assertThatThrownBy(() -> ProcedureText.parse("1|3|1|||ก|a|ข|b")).hasMessageContaining("No setting");
    }
}
