package org.khet.collection.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.submissions.Actor;

class PupilTokensTest {
    private static final FieldKeys KEYS = FieldKeys.of(Base64.getEncoder().encodeToString(new byte[32]));
    private static final String ID = "1101700207030";

    private final PupilTokens tokens = new PupilTokens(KEYS, "c1");

    @Test
    void only_ids_that_can_be_right_are_matched() {
        assertThat(tokens.token(ID)).isNotZero();
        assertThat(tokens.token("G123456789012")).isNotZero();
        assertThat(tokens.token("1101700207031")).isZero();
        assertThat(tokens.token("1.1017E+12")).isZero();
        assertThat(tokens.token(null)).isZero();
    }

    @Test
    void a_pupil_has_another_token_in_another_collection() {
        assertThat(new PupilTokens(KEYS, "c2").token(ID)).isNotEqualTo(tokens.token(ID));
    }

    @Test
    void a_lost_pupil_in_the_next_file_is_an_error_at_its_row() {
        var pupil = new DuplicateCase.Pupil(tokens.hash(ID), tokens.token(ID), "1-xxxx");
        var lost = DuplicateCase.open("d1", "c1", "รอบ 1", "5301", pupil, List.of(), Instant.EPOCH)
                .decided(new Ruling(
                        Outcome.KEEPS_AT,
                        "53010002",
                        List.of("53010001", "53010002"),
                        "อยู่จริง",
                        Actor.SYSTEM,
                        Instant.EPOCH));
        var decisions = new Decisions(tokens, Map.of(lost.token(), lost));

        assertThat(decisions.against(decisions.token(ID), ID, 17)).hasValueSatisfying(finding -> {
            assertThat(finding.row()).isEqualTo(17);
            assertThat(finding.keepsAt()).isEqualTo("53010002");
        });
        assertThat(decisions.against(0, null, 17)).isEmpty();
        assertThat(decisions.against(lost.token(), "1101700207049", 17)).isEmpty();
    }
}
