package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.rules.dataset.Severity;
import org.khet.samples.PupilFile;

class FindingTest {
    private static final Map<String, String> OTHER = Map.of("citizenId", "3100600445635", "studentNumber", "00124");

    @TempDir
    private Path folder;

    private static Map<String, String> other(String field, String value) {
        Map<String, String> row = new HashMap<>(OTHER);
        row.put(field, value);
        return row;
    }

    @Test
    void a_finding_tells_the_line_the_field_and_the_raw_value() {
        Finding finding =
                Sample.check(List.of(OTHER, Map.of("room", " 1/1 "))).findings().getFirst();
        assertThat(finding.row()).isEqualTo(3);
        assertThat(finding.field()).isEqualTo("room");
        assertThat(finding.titleTh()).isEqualTo("ห้อง");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.value()).isEqualTo(" 1/1 ");
    }

    @Test
    void one_mistake_gives_one_error() {
        Map<String, String> mistakes = Map.ofEntries(
                Map.entry("citizenId", "1.1E+12"),
                Map.entry("grade", "ป.9"),
                Map.entry("room", "ก"),
                Map.entry("sex", "M"),
                Map.entry("title", "เด็กหญิง"),
                Map.entry("firstName", "-"),
                Map.entry("birthDate", "31/02/2562"),
                Map.entry("weightKg", "หนัก"),
                Map.entry("studentNumber", ""),
                Map.entry("schoolCode", "530"));
        mistakes.forEach((field, value) -> {
            List<Finding> errors = Sample.check(List.of(OTHER, Map.of(field, value))).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            assertThat(errors).as(field).hasSize(1);
            assertThat(errors.getFirst().field()).isEqualTo(field);
        });
    }

    @Test
    void no_message_gives_a_personal_value_away() {
        Finding wrong = Sample.check(List.of(Map.of("citizenId", "1101700207031")))
                .findings()
                .getFirst();
        assertThat(wrong.value()).isEqualTo("1101700207031");
        assertThat(wrong.messageTh() + wrong.messageEn() + wrong.cureTh() + wrong.cureEn())
                .doesNotContain("110170020703")
                .contains("1-xxxx-xxxxx-03-1");
    }

    @Test
    void a_second_row_of_one_pupil_names_the_first() {
        Finding duplicate = Sample.check(List.of(OTHER, Map.of(), other("studentNumber", "7")))
                .findings()
                .getFirst();
        assertThat(duplicate.code()).isEqualTo("DMC-007");
        assertThat(duplicate.row()).isEqualTo(4);
        assertThat(duplicate.messageEn()).contains("row 2");
    }

    @Test
    void what_is_not_known_about_the_school_is_not_held_against_it() {
        Sample.Result result = Sample.check(
                Sample.file(List.of(Map.of("grade", "ม.6", "birthDate", "01/01/2560")))
                        .getBytes(StandardCharsets.UTF_8),
                CheckContext.NONE);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void a_grade_counts_however_it_is_written() {
        Map<String, String> variant = Map.of("grade", "ประถมศึกษาปีที่ 2", "birthDate", "20/03/2561", "ageYears", "7");
        assertThat(Sample.check(List.of(OTHER, variant)).codes()).doesNotContain("DMC-045", "DMC-046");
    }

    @Test
    void the_summary_counts_what_the_sink_was_given() {
        Sample.Result result = Sample.check(
                List.of(Map.of("weightKg", "0", "cannotStrikeOff", "ใช่"), other("room", "x"), other("title", "Mr")));
        Summary summary = result.summary();
        assertThat(summary.rows()).isEqualTo(3);
        assertThat(summary.errors() + summary.queries() + summary.notices())
                .isEqualTo(result.findings().size());
        assertThat(summary.byCode()).containsEntry("DMC-017", 1L).containsEntry("DMC-022", 1L);
        assertThat(summary.tallies()).containsEntry("DMC-044", 1L);
    }

    @Test
    void a_large_file_of_good_pupils_has_no_errors_and_no_queries() throws IOException {
        Path file = folder.resolve("pupils.csv");
        new PupilFile().write(file, 5_000, 0, Sample.WINDOWS_874);
        Outcome outcome = Sample.CHECKER.check(
                () -> Files.newInputStream(file),
                CheckContext.NONE.withReferenceDate(Sample.CONTEXT.referenceDate()),
                new Sink() {});
        Summary summary = ((Outcome.Checked) outcome).summary();
        assertThat(summary.rows()).isEqualTo(5_000);
        assertThat(summary.errors()).isZero();
        assertThat(summary.queries()).isZero();
    }

    @Test
    void every_planted_fault_is_found_and_no_other() throws IOException {
        Path file = folder.resolve("pupils.csv");
        PupilFile pupils = new PupilFile();
        pupils.write(file, 5_000, 0.2, StandardCharsets.UTF_8);
        Outcome outcome = Sample.CHECKER.check(
                () -> Files.newInputStream(file),
                CheckContext.NONE.withReferenceDate(Sample.CONTEXT.referenceDate()),
                new Sink() {});
        assertThat(((Outcome.Checked) outcome).summary().errors()).isEqualTo(pupils.planted());
    }
}
