package org.khet.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.notification.templates.Template.Words;
import org.khet.problem.FieldProblem;

class TemplateRulesTest {

    private static final String URL = "https://khet.test";

    @Test
    void sound_words_have_no_fault() {
        assertThat(subject("เรื่อง {{title}} {{link}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เรื่อง {{unknown}}",
                "เรื่อง {{ title }}",
                "เรื่อง {{title",
                "เรื่อง title}}",
                "{{#if title}}",
                "เรื่อง\r\nBcc: all@example.test",
                "เรื่อง\u2028Bcc: all",
                "\u202Egnp.exe",
                "   ",
                "http://evil.test",
                "ดูที่ www.evil.test",
                "javascript:alert(1)",
                "mailto:a@example.test",
            })
    void a_subject_that_could_do_harm_is_refused_at_its_place(String subject) {
        assertThat(subject(subject)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("th.subject");
            assertThat(fault.messageTh()).isNotBlank();
            assertThat(fault.messageEn()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "https://evil.test",
                "workspace",
                "/a//b",
                "/a/../b",
                "/a b",
                "/x\r\n",
                "/{{unknown}}"
            })
    void a_link_stays_within_the_system(String path) {
        assertThat(faults(path, words("เรื่อง", null), words("Subject", null)))
                .extracting(FieldProblem::field)
                .contains("path");
    }

    @Test
    void our_own_address_may_stand_in_a_text() {
        assertThat(subject("ดู https://khet.test/help")).isEmpty();
        assertThat(subject("ดู https://khet.test.evil.test/")).isNotEmpty();
    }

    @Test
    void an_empty_language_is_refused() {
        assertThat(faults("/", words("เรื่อง", null), new Words("", List.of(), null)))
                .extracting(FieldProblem::field)
                .containsExactly("en.subject", "en.text");
    }

    @Test
    void an_sms_has_both_languages_and_says_nothing_personal() {
        assertThat(faults("/", words("เรื่อง", "สั้น"), words("Subject", null)))
                .extracting(FieldProblem::field)
                .containsExactly("en.sms");
        assertThat(faults("/", words("เรื่อง", "ถึง {{name}}"), words("Subject", "To {{name}}")))
                .extracting(FieldProblem::field)
                .containsExactly("th.sms", "en.sms");
    }

    /** C56: three parts of 67 Thai characters are what a provider takes. */
    @ParameterizedTest
    @CsvSource({"201, true", "202, false"})
    void an_sms_of_more_than_three_parts_is_refused(int characters, boolean fits) {
        var faults = faults("/", words("เรื่อง", "ก".repeat(characters)), words("Subject", "short"));

        assertThat(faults.isEmpty()).isEqualTo(fits);
    }

    @Test
    void a_field_of_a_person_is_refused_also_where_an_event_should_have_it() {
        var faults = TemplateRules.faults(
                new Template("t", 0, "/workspace", words("เรื่อง {{citizenId}}", null), words("Subject", null)),
                Set.of("citizenId"),
                Map.of("citizenId", "-"),
                URL);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("th.subject");
            assertThat(fault.messageEn()).contains("of a person");
        });
    }

    private static List<FieldProblem> subject(String subject) {
        return faults("/workspace", words(subject, null), words("Subject", null));
    }

    private static List<FieldProblem> faults(String path, Words th, Words en) {
        return TemplateRules.faults(
                new Template("t", 0, path, th, en), Set.of("title", "name"), Map.of("title", "ก".repeat(60)), URL);
    }

    private static Words words(String subject, @Nullable String sms) {
        return new Words(subject, List.of("ข้อความ"), sms);
    }
}
