package org.khet.collection.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.submissions.SubmissionStatus.ACCEPTED;
import static org.khet.collection.submissions.SubmissionStatus.CERTIFIED;
import static org.khet.collection.submissions.SubmissionStatus.CLEAN;
import static org.khet.collection.submissions.SubmissionStatus.DRAFT;
import static org.khet.collection.submissions.SubmissionStatus.HAS_ERRORS;
import static org.khet.collection.submissions.SubmissionStatus.HAS_QUERIES;
import static org.khet.collection.submissions.SubmissionStatus.LOCKED;
import static org.khet.collection.submissions.SubmissionStatus.NOT_STARTED;
import static org.khet.collection.submissions.SubmissionStatus.RETURNED;
import static org.khet.collection.submissions.SubmissionStatus.SUBMITTED;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.security.Role;

class LifeCycleTest {

    @Test
    void every_status_can_be_reached_and_none_is_forgotten() {
        var reached = EnumSet.of(NOT_STARTED);
        var waiting = new ArrayDeque<>(List.of(NOT_STARTED));
        while (!waiting.isEmpty()) {
            for (var becomes : LifeCycle.table(waiting.remove()).values()) {
                for (var target : LifeCycle.targets(becomes)) {
                    if (reached.add(target)) {
                        waiting.add(target);
                    }
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(SubmissionStatus.values());
    }

    @Test
    void every_action_is_possible_somewhere() {
        var possible = EnumSet.noneOf(SubmissionAction.class);
        for (var status : SubmissionStatus.values()) {
            possible.addAll(LifeCycle.table(status).keySet());
        }

        assertThat(possible).containsExactlyInAnyOrder(SubmissionAction.values());
    }

    @ParameterizedTest
    @EnumSource(SubmissionStatus.class)
    void only_an_exception_leads_out_of_a_locked_submission_and_nothing_becomes_not_started(SubmissionStatus from) {
        LifeCycle.table(from).forEach((action, becomes) -> {
            assertThat(LifeCycle.targets(becomes)).doesNotContain(NOT_STARTED);
            if (from == LOCKED && action != SubmissionAction.UNLOCK) {
                assertThat(LifeCycle.targets(becomes)).containsExactly(LOCKED);
            }
        });
    }

    @Test
    void C23_a_correction_given_up_leads_back_to_what_was_certified_and_to_nothing_else() {
        for (var before : SubmissionStatus.values()) {
            var next = LifeCycle.next(SUBMITTED, SubmissionAction.GIVE_UP, 0, 0, before);
            assertThat(next.isPresent()).isEqualTo(before == CERTIFIED || before == ACCEPTED);
            assertThat(next.orElse(before)).isEqualTo(before);
        }
        assertThat(LifeCycle.next(SUBMITTED, SubmissionAction.GIVE_UP, 0, 0, null))
                .isEmpty();
    }

    @Test
    void only_certified_data_is_accepted_and_only_submitted_data_certified() {
        for (var status : SubmissionStatus.values()) {
            assertThat(LifeCycle.table(status).containsKey(SubmissionAction.ACCEPT))
                    .isEqualTo(status == CERTIFIED);
            assertThat(LifeCycle.table(status).containsKey(SubmissionAction.CERTIFY))
                    .isEqualTo(status == SUBMITTED);
        }
        assertThat(LifeCycle.next(CERTIFIED, SubmissionAction.ACCEPT, 0, 0, null))
                .contains(ACCEPTED);
        assertThat(LifeCycle.next(SUBMITTED, SubmissionAction.WITHDRAW, 0, 0, null))
                .contains(DRAFT);
        assertThat(LifeCycle.next(ACCEPTED, SubmissionAction.DECIDE_PUPIL, 1, 0, null))
                .contains(RETURNED);
    }

    @Test
    void what_a_check_makes_of_a_submission_follows_errors_before_queries() {
        assertThat(LifeCycle.next(NOT_STARTED, SubmissionAction.RECEIVE, 1, 1, null))
                .contains(HAS_ERRORS);
        assertThat(LifeCycle.next(NOT_STARTED, SubmissionAction.RECEIVE, 0, 1, null))
                .contains(HAS_QUERIES);
        assertThat(LifeCycle.next(NOT_STARTED, SubmissionAction.RECEIVE, 0, 0, null))
                .contains(CLEAN);
    }

    @Test
    void nobody_both_submits_and_certifies_by_role() {
        assertThat(SubmissionAction.SUBMIT.roles()).doesNotContainAnyElementsOf(SubmissionAction.CERTIFY.roles());
        assertThat(SubmissionAction.CERTIFY.roles()).containsExactly(Role.SCHOOL_DIRECTOR);
        assertThat(SubmissionAction.RECEIVE.roles()).doesNotContain(Role.SCHOOL_DIRECTOR);
    }
}
