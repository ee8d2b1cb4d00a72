package org.khet.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.notification.templates.Template.Words;

class TemplateTest {

    private static final String URL = "https://khet.test";

    private final Template opened = Templates.shipped().get("collection-opened");

    @Test
    void a_value_cannot_begin_a_header_or_a_variable_of_its_own() {
        var rendered = opened.render("th", Map.of("titleTh", "รอบ\r\nBcc: all@example.test {{link}} {{titleTh}}"), URL);

        assertThat(rendered.subject()).doesNotContain("\n", "\r").contains("{{link}} {{titleTh}}");
        assertThat(rendered.link()).isEqualTo("https://khet.test/workspace");
    }

    @Test
    void a_value_cannot_lead_the_link_to_another_page() {
        var certified = Templates.shipped().get("submission-certified");

        var rendered = certified.render("th", Map.of("collectionId", "../../public?x=//evil.test"), URL);

        assertThat(rendered.link()).isEqualTo("https://khet.test/collections/..%2F..%2Fpublic%3Fx%3D%2F%2Fevil.test");
    }

    @Test
    void both_languages_of_every_shipped_template_say_something() {
        assertThat(Templates.shipped().values()).hasSizeGreaterThan(25).allSatisfy(template -> {
            for (var words : List.of(template.th(), template.en())) {
                assertThat(words.subject()).isNotBlank();
                assertThat(words.text()).isNotEmpty().noneMatch(String::isBlank);
            }
        });
    }

    @Test
    void a_value_that_an_event_lacks_is_a_dash() {
        var words = new Words("{{a}} {{b}}", List.of("x"), null);

        assertThat(new Template("t", 1, "/", words, words)
                        .render("en", Map.of("a", "1"), URL)
                        .subject())
                .isEqualTo("1 -");
    }
}
