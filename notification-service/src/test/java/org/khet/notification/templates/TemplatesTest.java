package org.khet.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khet.notification.sending.SmsSegments;

class TemplatesTest {

    private final Templates templates = new Templates();

    @Test
    void a_template_that_names_an_unknown_variable_is_not_loaded() {
        assertThatThrownBy(() -> templates.requireVariables("collection-opened", new HashSet<>(Set.of("titleTh"))))
                .hasMessageContaining("referenceDate");
        assertThatThrownBy(() -> templates.get("no-such")).hasMessageContaining("no-such");
    }

    @Test
    void a_value_cannot_begin_a_header_or_a_variable_of_its_own() {
        var rendered = templates
                .get("collection-opened")
                .render("th", Map.of("titleTh", "รอบ\r\nBcc: all@example.test {{link}}"), "https://khet.test");
        assertThat(rendered.subject()).doesNotContain("\n", "\r").contains("{{link}}");
        assertThat(rendered.link()).isEqualTo("https://khet.test/workspace");
    }

    @Test
    void both_languages_of_every_template_say_something() {
        assertThat(templates.all()).hasSizeGreaterThan(10).allSatisfy(template -> {
            for (var words : List.of(template.th(), template.en())) {
                assertThat(words.subject()).isNotBlank();
                assertThat(words.text()).isNotEmpty().noneMatch(String::isBlank);
            }
            assertThat(template.th().sms() == null).isEqualTo(template.en().sms() == null);
        });
    }

    /** A provider takes three parts at most. */
    @Test
    void no_sms_is_longer_than_a_provider_takes() {
        var longest = Map.of(
                "titleTh", "ก".repeat(60),
                "collectionTitleTh", "ก".repeat(60),
                "entryClosesAt", "10 มิ.ย. 2569 16:30 น.",
                "schoolCode", "99010001",
                "requestNo", "2569/0001");
        assertThat(templates.all())
                .filteredOn(template -> template.th().sms() != null)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(
                                SmsSegments.count(template.render("th", longest, "https://khet.office.test")
                                        .sms()))
                        .isLessThanOrEqualTo(3));
    }
}
