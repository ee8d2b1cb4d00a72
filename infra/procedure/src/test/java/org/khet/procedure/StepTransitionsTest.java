package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khet.procedure.StepTransitions.Edge;

class StepTransitionsTest {
    @Test
    void no_status_and_no_action_is_forgotten() {
        assertThat(StepTransitions.TABLE).extracting(Edge::from).contains(StepStatus.values());
        assertThat(StepTransitions.TABLE).extracting(Edge::action).containsOnlyOnce(StepAction.values());
        assertThat(StepTransitions.TABLE).doesNotHaveDuplicates();
    }

    @Test
    void every_status_is_reached_from_waiting_and_can_be_left() {
        Set<StepStatus> reached = EnumSet.of(StepStatus.WAITING);
        for (int round = 0; round < StepStatus.values().length; round++) {
            for (Edge edge : StepTransitions.TABLE) {
                if (reached.contains(edge.from())) {
                    reached.add(edge.to());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(StepStatus.values());
    }

    @Test
    void what_is_not_in_the_table_is_refused_with_the_reason() {
        for (StepStatus from : StepStatus.values()) {
            for (StepAction action : StepAction.values()) {
                var edge = StepTransitions.TABLE.stream()
                        .filter(known -> known.from() == from && known.action() == action)
                        .findFirst();
                if (edge.isPresent()) {
                    assertThat(StepTransitions.next(2, from, action))
                            .isEqualTo(edge.get().to());
                } else {
                    assertThatThrownBy(() -> StepTransitions.next(2, from, action))
                            .isInstanceOfSatisfying(ProcedureRefusal.class, refusal -> {
                                assertThat(refusal.step()).isEqualTo(2);
                                assertThat(refusal.messageTh()).contains("2");
                                assertThat(refusal.messageEn()).contains("2");
                            });
                }
            }
        }
    }
}
