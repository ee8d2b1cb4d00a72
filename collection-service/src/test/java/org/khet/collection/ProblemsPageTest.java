package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemCatalogue;
import org.khet.problem.ProblemType;

class ProblemsPageTest {

    private static final Path PAGE = Path.of("../infra/docs/problems-collection-service.md");

    @Test
    void the_page_of_this_services_problems_is_fresh() throws Exception {
        var page = """
                # Problems that collection-service answers

                Beside [those of every service](problems.md). Clients decide by `type`. Written from the features' own
                constants by `ProblemsPageTest`; `-Dkhet.docs.write` renews it.

                """ + ProblemCatalogue.markdown(declaring());
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void no_problem_of_every_service_is_declared_again() {
        var all = Stream.concat(Stream.of(declaring()), Stream.of(CommonProblems.class))
                .toArray(Class<?>[]::new);

        assertThat(ProblemCatalogue.of(all)).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }

    private static Class<?>[] declaring() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.khet.collection")
                        .stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(ProblemType.class)
                                        && field.getModifiers()
                                                .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)))
                        .map(type -> type.reflect())
                        .toArray(Class<?>[]::new);
    }
}
