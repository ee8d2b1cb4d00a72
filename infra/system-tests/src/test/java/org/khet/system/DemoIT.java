package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole story, played by the demo itself; its last line is the verdict. */
@SystemTest
class DemoIT {

    private final RunningSystem system = RunningSystem.get();

    @Test
    void the_story_of_the_sample_area_ends_with_nothing_lost_and_nothing_sent_twice() {
        assertGood(verdict(system.tryRun(Duration.ofMinutes(8), "infra/bin/demo")));
    }

    @Test
    void the_story_of_a_real_area_ends_with_every_cell_equal() {
        Path counts = system.root().resolve("../shared/data/dmc_students_by_grade_sex_chiangrai3_2568.csv");
        Assumptions.assumeTrue(Files.exists(counts), "The real table is not beside the project");
        var verdict = verdict(system.tryRun(
                Duration.ofMinutes(12),
                "infra/bin/demo",
                "--counts",
                counts.normalize().toString()));
        assertGood(verdict);
        assertThat(verdict.get("schools").asInt()).isEqualTo(139);
        assertThat(verdict.get("pupils").asInt()).isEqualTo(37_029);
        assertThat(verdict.get("reportCellsCompared").asInt()).isGreaterThanOrEqualTo(139 * 60);
    }

    private static void assertGood(JsonNode verdict) {
        assertThat(verdict.get("plantedErrors").asInt()).isPositive();
        assertThat(verdict.get("foundErrors")).isEqualTo(verdict.get("plantedErrors"));
        assertThat(verdict.get("falseErrors").asInt()).isZero();
        assertThat(verdict.get("accepted")).isEqualTo(verdict.get("schools"));
        assertThat(verdict.get("reportCellsDifferent").asInt()).isZero();
        assertThat(verdict.get("duplicatesSent").asInt()).isZero();
        assertThat(verdict.get("emails").asInt()).isPositive();
        assertThat(verdict.get("sms").asInt()).isPositive();
    }

    private static JsonNode verdict(RunningSystem.Result result) {
        var lines = result.out().strip().lines().toList();
        assertThat(lines).isNotEmpty();
        assertThat(result.code()).as(result.out()).isZero();
        return RunningSystem.JSON.readTree(lines.getLast());
    }
}
