package org.khet.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.khet.demo");

    @Test
    void what_is_made_up_knows_nothing_of_the_system() {
        assertThat(OURS).hasSizeGreaterThan(30);

        pure("org.khet.demo.counts..", "org.khet.demo.pupils..", "org.khet.demo.errors..")
                .check(OURS);
    }

    @Test
    void a_pure_package_that_calls_out_is_noticed() {
        var bad = new ClassFileImporter().importClasses(CallsOut.class);

        assertThat(pure("org.khet.demo..").evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void packages_depend_on_each_other_one_way() {
        oneWay().check(OURS);
    }

    private static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "tools.jackson..", "org.khet.demo.http..", "org.khet.local..");
    }

    private static ArchRule oneWay() {
        return slices().matching("org.khet.demo.(*)..").should().beFreeOfCycles();
    }

    /** What must not be. */
    static final class CallsOut {
        HttpClient client() {
            return HttpClient.newHttpClient();
        }
    }
}
