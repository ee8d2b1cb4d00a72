package org.khet.collection.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;

class LifeCyclePageTest {
    private static final Path PAGE = Path.of("../infra/docs/submission-life.md");

    @Test
    void the_diagram_of_a_submissions_life_is_fresh() throws Exception {
        var page = """
                # The life of a submission

                Written from `LifeCycle` and `SubmissionAction` of collection-service by their test; `-Dkhet.docs.write` renews it.

                ```mermaid
                stateDiagram-v2
                    [*] --> NOT_STARTED
                %s```

                Where an action leads to HAS_ERRORS, HAS_QUERIES or CLEAN, the findings of the current version decide: errors before
                queries without an explanation. GIVE_UP leads back to what the submission was before it was corrected, UNLOCK to what it was
                before it was locked; both are refused where it was something else than the diagram shows.

                RECEIVE on CERTIFIED or ACCEPTED opens a correction: until CERTIFY, boards, sums and reports count what was certified, under
                its certificate. A collection that closes meanwhile gives the correction up.

                | Action | Who |
                |---|---|
                %s""".formatted(edges(), actions());
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String edges() {
        return Arrays.stream(SubmissionStatus.values())
                .flatMap(from ->
                        new TreeMap<>(LifeCycle.table(from)).entrySet().stream().map(edge -> edges(from, edge)))
                .collect(Collectors.joining());
    }

    private static String edges(SubmissionStatus from, Map.Entry<SubmissionAction, LifeCycle.Becomes> edge) {
        return LifeCycle.targets(edge.getValue()).stream()
                .map(to -> "    " + from + " --> " + to + ": " + edge.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String actions() {
        return Arrays.stream(SubmissionAction.values())
                .map(action -> "| " + action + " | "
                        + (action.roles().isEmpty()
                                ? "the system"
                                : action.roles().stream().map(Role::claim).collect(Collectors.joining(", ")))
                        + " |\n")
                .collect(Collectors.joining());
    }
}
