package org.khet.collection.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.FieldKeys;
import org.khet.rules.dataset.Severity;

class FindingIdsTest {
    private final FindingIds ids =
            new FindingIds(FieldKeys.of(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void a_finding_keeps_its_id_when_its_record_moves_to_another_line() {
        assertThat(ids.id("DMC-031", "1101700207030", 3, "birthDate"))
                .isEqualTo(ids.id("DMC-031", "1101700207030", 99, "birthDate"));
    }

    @Test
    void rule_record_and_field_each_make_another_finding() {
        var id = ids.id("DMC-031", "1101700207030", 3, "birthDate");

        assertThat(ids.id("DMC-032", "1101700207030", 3, "birthDate")).isNotEqualTo(id);
        assertThat(ids.id("DMC-031", "1101700207049", 3, "birthDate")).isNotEqualTo(id);
        assertThat(ids.id("DMC-031", "1101700207030", 3, "ageYears")).isNotEqualTo(id);
        assertThat(id).doesNotContain("1101700207030").matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void a_record_without_a_key_is_named_by_its_line() {
        assertThat(ids.id("DMC-001", "", 3, "citizenId")).isNotEqualTo(ids.id("DMC-001", "", 4, "citizenId"));
    }

    @Test
    void an_explanation_no_longer_speaks_of_another_value() {
        assertThat(ids.valueHash("9 ")).isEqualTo(ids.valueHash("9")).isNotEqualTo(ids.valueHash("10"));
    }

    @Test
    void a_filter_opens_only_chunks_that_may_hold_what_it_asks_for() {
        var filter = new FindingFilter(Severity.QUERY, "DMC-031");

        assertThat(filter.wants(Severity.QUERY, "DMC-031")).isTrue();
        assertThat(filter.wants(Severity.QUERY, "DMC-032")).isFalse();
        assertThat(filter.wants(Severity.ERROR, "DMC-031")).isFalse();
        assertThat(filter.mayBeAmong(java.util.List.of("ERROR", "DMC-031"))).isFalse();
        assertThat(filter.mayBeAmong(java.util.List.of("QUERY", "DMC-031", "DMC-032")))
                .isTrue();
    }

    @Test
    void a_cursor_is_read_as_it_was_written() {
        assertThat(ChunkCursor.of(new ChunkCursor(12, 34).text())).isEqualTo(new ChunkCursor(12, 34));
        assertThat(ChunkCursor.of(null)).isEqualTo(ChunkCursor.START);
    }
}
