package org.khet.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventValuesTest {

    private static final String DATA = """
            {"on": "2026-06-10", "at": "2026-06-09T18:30:00Z", "schools": ["1", "2"], "n": 7, "none": null, "text": "2026-xx-10"}
            """;

    @Test
    void dates_are_of_the_buddhist_era_for_thai_readers_and_of_bangkok() {
        assertThat(EventValues.of(JsonMapper.builder().build().readTree(DATA), "th"))
                .containsEntry("on", "10 มิ.ย. 2569")
                .containsEntry("at", "10 มิ.ย. 2569 01:30 น.")
                .containsEntry("schools", "1, 2")
                .containsEntry("n", "7")
                .containsEntry("text", "2026-xx-10")
                .doesNotContainKey("none");
    }

    @Test
    void english_readers_get_the_year_that_they_expect() {
        assertThat(EventValues.of(JsonMapper.builder().build().readTree(DATA), "en"))
                .containsEntry("on", "10 Jun 2026")
                .containsEntry("at", "10 Jun 2026 01:30");
    }
}
