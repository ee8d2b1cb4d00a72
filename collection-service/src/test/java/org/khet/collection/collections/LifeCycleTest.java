package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.problem.ProblemException;

class LifeCycleTest {

    @Test
    void the_table_forgets_no_status() {
        assertThat(LifeCycle.NEXT).containsOnlyKeys(CollectionStatus.values());
    }

    @Test
    void every_status_can_be_reached_from_planning() {
        var reached = EnumSet.of(CollectionStatus.PLANNED);
        for (int i = 0; i < CollectionStatus.values().length; i++) {
            for (var status : EnumSet.copyOf(reached)) {
                reached.addAll(LifeCycle.NEXT.get(status));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(CollectionStatus.values());
    }

    @ParameterizedTest
    @EnumSource(CollectionStatus.class)
    void what_is_not_in_the_table_is_refused_in_both_languages(CollectionStatus from) {
        Arrays.stream(CollectionStatus.values())
                .filter(to -> !LifeCycle.NEXT.get(from).contains(to))
                .forEach(to -> assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> Sample.collection(from).become(to))
                        .satisfies(refused -> {
                            assertThat(refused.type()).isEqualTo(CollectionProblems.WRONG_STATUS);
                            assertThat(refused.detailTh()).contains(LifeCycle.thai(from), LifeCycle.thai(to));
                            assertThat(refused.detailEn()).contains(from.name(), to.name());
                        }));
    }
}
