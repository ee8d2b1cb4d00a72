package org.khet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private static final Path PAGE = Path.of("../docs/problems.md");

    @Test
    void the_page_of_common_problems_is_fresh() throws Exception {
        String page = """
                # Problems that any service may answer

                Clients decide by `type`. Written from `CommonProblems` by its test; each service adds those of its features.

                """ + ProblemCatalogue.markdown(CommonProblems.class);
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void a_slug_declared_twice_is_refused() {
        assertThatThrownBy(() -> ProblemCatalogue.of(CommonProblems.class, Again.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_type_needs_a_slug_and_an_error_status() {
        assertThatThrownBy(() -> new ProblemType("Not A Slug", 400, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProblemType("fine", 200, "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    static final class Again {
        static final ProblemType TWICE = new ProblemType("not-found", 404, "", "");
    }
}
