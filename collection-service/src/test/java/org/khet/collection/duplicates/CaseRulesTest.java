package org.khet.collection.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.collection.duplicates.CaseRules.Verdict;
import org.khet.collection.submissions.Actor;

class CaseRulesTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final Side A = side("53010001");
    private static final Side B = side("53010002");
    private static final Side C = side("53010003");

    private final DuplicateCase open = DuplicateCase.open(
            "id", "c1", "รอบ 1", "5301", new DuplicateCase.Pupil("p", 7, "1-xxxx"), List.of(A, B), NOW);
    private final DuplicateCase decided = open.decided(ruling(Outcome.KEEPS_AT, "53010001"));

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
        var closed = closed(decided, List.of(A));

        assertThat(CaseRules.look(closed, List.of(A))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(closed, List.of(A, B))).isEqualTo(Verdict.REOPEN);
        assertThat(CaseRules.status(closed.ruling(), List.of(A, B))).isEqualTo(CaseStatus.DECIDED);
        assertThat(CaseRules.status(null, List.of(A, B))).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void a_third_school_makes_the_office_look_again_and_is_not_judged_unheard() {
        assertThat(CaseRules.look(decided, List.of(A, B, C))).isEqualTo(Verdict.REOPEN);
        assertThat(CaseRules.status(decided.ruling(), List.of(A, B, C))).isEqualTo(CaseStatus.OPEN);
        assertThat(decided.against("53010002")).isTrue();
        assertThat(decided.against("53010003")).isFalse();
        var again = decided.seen(CaseStatus.OPEN, List.of(A, B, C), CaseEntry.Action.REOPENED, NOW);
        assertThat(CaseRules.look(again, List.of(A, B))).isEqualTo(Verdict.UPDATE);
        assertThat(CaseRules.status(again.ruling(), List.of(A, B))).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void a_pupil_who_is_rightly_in_both_files_is_no_dispute_until_a_third_school_joins() {
        var both = open.decided(ruling(Outcome.BOTH_RIGHT, null));

        assertThat(both.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(CaseRules.look(both, List.of(A, B))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(both, List.of(A, B, C))).isEqualTo(Verdict.REOPEN);
        assertThat(both.against("53010001")).isFalse();
    }

    @Test
    void different_people_under_one_id_wait_until_one_of_the_ids_is_mended() {
        var split = open.decided(ruling(Outcome.NOT_SAME_PERSON, null));

        assertThat(split.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(CaseRules.look(split, List.of(A, B))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(split, List.of(B))).isEqualTo(Verdict.CLOSE);
        assertThat(split.against("53010001") || split.against("53010002")).isFalse();
    }

    @Test
    void whoever_once_had_the_pupil_stays_involved() {
        assertThat(closed(open, List.of()).involved()).containsExactly("53010001", "53010002");
        assertThat(open.seen(CaseStatus.OPEN, List.of(B, C), null, NOW).involved())
                .containsExactly("53010001", "53010002", "53010003");
    }

    @Test
    void a_closed_case_is_not_written_again_for_each_new_file_of_the_school_that_has_the_pupil() {
        var closed = closed(decided, List.of(A));
        var inAnotherRow = new Side(A.schoolCode(), A.nameTh(), "ป.1", "2", 9, 4);

        assertThat(CaseRules.look(closed, List.of(inAnotherRow))).isEqualTo(Verdict.LEAVE);
        assertThat(CaseRules.look(open, List.of(inAnotherRow, B))).isEqualTo(Verdict.UPDATE);
    }

    @Test
    void the_history_of_a_pupil_who_comes_and_goes_all_day_does_not_grow_without_end() {
        var restless = open;
        for (var n = 0; n < 300; n++) {
            restless = restless.seen(CaseStatus.CLOSED, List.of(A), CaseEntry.Action.CLOSED, NOW);
        }
        assertThat(restless.history()).hasSize(200);
        assertThat(restless.history().getFirst().action()).isEqualTo(CaseEntry.Action.OPENED);
    }

    private static DuplicateCase closed(DuplicateCase of, List<Side> left) {
        return of.seen(CaseStatus.CLOSED, left, CaseEntry.Action.CLOSED, NOW);
    }

    private static Ruling ruling(Outcome outcome, @Nullable String keepsAt) {
        return new Ruling(
                outcome,
                keepsAt,
                List.of("53010001", "53010002"),
                "อยู่จริง",
                new Actor("officer", "เจ้าหน้าที่"),
                NOW);
    }

    private static Side side(String schoolCode) {
        return new Side(schoolCode, "โรงเรียน " + schoolCode, "ป.1", "1", 3, 1);
    }
}
