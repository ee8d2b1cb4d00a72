package org.khet.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleAreaTest {
    private final List<SampleSchool> schools = SampleArea.schools();

    @Test
    void there_are_twenty_schools_with_the_codes_99010001_to_99010020() {
        assertThat(schools).hasSize(20);
        assertThat(schools.getFirst().code()).isEqualTo("99010001");
        assertThat(schools.getLast().code()).isEqualTo("99010020");
        assertThat(schools).allSatisfy(school -> {
            assertThat(school.code10()).matches("\\d{10}");
            assertThat(school.obecCode()).matches("\\d{6}");
        });
    }

    @Test
    void names_codes_and_people_are_all_different() {
        assertThat(schools).extracting(SampleSchool::nameTh).doesNotHaveDuplicates();
        assertThat(SampleArea.people())
                .extracting(Person::username)
                .doesNotHaveDuplicates()
                .hasSize(45);
        assertThat(SampleArea.people()).extracting(Person::phone).doesNotHaveDuplicates();
        assertThat(SampleArea.people()).extracting(Person::displayName).doesNotHaveDuplicates();
    }

    @Test
    void every_school_offers_grades_one_after_another_up_to_grade_6_at_least() {
        assertThat(schools).allSatisfy(school -> assertThat(school.grades()).contains("ป.1", "ป.6"));
        assertThat(schools).anySatisfy(school -> assertThat(school.grades()).contains("ม.3"));
        assertThat(schools).anySatisfy(school -> assertThat(school.grades()).doesNotContain("อ.2"));
    }

    @Test
    void the_csv_has_one_line_for_each_school_and_as_many_fields_as_its_header() {
        List<String> lines = SampleFiles.schoolsCsv(schools).lines().toList();

        assertThat(lines)
                .hasSize(21)
                .allSatisfy(line -> assertThat(line.split(",")).hasSize(11));
    }

    @Test
    void recipients_of_schools_get_sms_too() {
        var recipients = SampleFiles.recipients(SampleArea.people());

        assertThat(recipients).hasSize(45);
        assertThat(recipients.getFirst()).containsEntry("kind", "STAFF").doesNotContainKey("schoolCode");
        assertThat(recipients.getLast())
                .containsEntry("schoolCode", "99010020")
                .containsEntry("channels", List.of("EMAIL", "SMS"));
    }
}
