package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifeCyclePageTest {

    private static final Path PAGE = Path.of("../infra/docs/collection-life.md");

    @Test
    void the_diagram_of_a_collections_life_is_fresh() throws Exception {
        var edges = Arrays.stream(CollectionStatus.values())
                .flatMap(from ->
                        LifeCycle.NEXT.get(from).stream().sorted().map(to -> "    " + from + " --> " + to + "\n"))
                .collect(Collectors.joining());
        var page = """
                # The life of a collection

                Written from `LifeCycle` of collection-service by its test; `-Dkhet.docs.write` renews it.

                ```mermaid
                stateDiagram-v2
                    [*] --> PLANNED
                %s    ARCHIVED --> [*]
                ```

                Schools may send only while it is OPEN, within its entry window, and directors certify within its certification
                window; the closing instant itself is too late. ARCHIVED follows when the last step of the procedure is completed.
                """.formatted(edges);
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }
}
