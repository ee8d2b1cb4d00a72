package org.khet.collection.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.collection.duplicates.CaseRules.Verdict;

class CaseRulesTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final Side A = side("53010001");
    private static final Side B = side("53010002");
    private static final Side C = side("53010003");

    private final DuplicateCase open = DuplicateCase.open(
            "id", "c1", "รอบ 1", "5301", new DuplicateCase.Pupil("p", 7, "1-xxxx"), List.of(A, B), NOW);
    private final DuplicateCase decided = open.decided("53010001", "อยู่จริง", "officer", NOW);

    @Test
    void a_case_opens_when_two_schools_have_one_pupil() {
        assertThat(CaseRules.look(null, List.of(A))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(null, List.of(A, B))).isEqualTo(Verdict.OPEN);
    }

    @Test
    void an_open_case_closes_by_itself_when_one_school_drops_the_pupil() {
        assertThat(CaseRules.look(open, List.of(B))).isEqualTo(Verdict.CLOSE);
        assertThat(CaseRules.look(open, List.of())).isEqualTo(Verdict.CLOSE);
        assertThat(CaseRules.look(open, List.of(A, B))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(open, List.of(A, B, C))).isEqualTo(Verdict.UPDATE);
    }

    @Test
    void a_decided_case_closes_only_when_the_pupil_is_where_the_office_decided() {
        assertThat(CaseRules.look(decided, List.of(A))).isEqualTo(Verdict.CLOSE);
        assertThat(CaseRules.look(decided, List.of(B))).isEqualTo(Verdict.UPDATE);
        assertThat(CaseRules.look(decided, List.of())).isEqualTo(Verdict.CLOSE);
    }

    @Test
    void a_closed_case_opens_again_and_its_decision_stands() {
        var closed = decided.seen(CaseStatus.CLOSED, List.of(A), NOW);

        assertThat(CaseRules.look(closed, List.of(A))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(closed, List.of(A, B))).isEqualTo(Verdict.REOPEN);
        assertThat(CaseRules.reopenedAs(closed)).isEqualTo(CaseStatus.DECIDED);
        assertThat(CaseRules.reopenedAs(open.seen(CaseStatus.CLOSED, List.of(), NOW)))
                .isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void whoever_once_had_the_pupil_stays_involved() {
        assertThat(open.seen(CaseStatus.CLOSED, List.of(), NOW).involved()).containsExactly("53010001", "53010002");
        assertThat(open.seen(CaseStatus.OPEN, List.of(B, C), NOW).involved())
                .containsExactly("53010001", "53010002", "53010003");
    }

    private static Side side(String schoolCode) {
        return new Side(schoolCode, "โรงเรียน " + schoolCode, "ป.1", "1", 3, 1);
    }
}
