package org.khet.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What keeps the module fit for the browser, each rule with an example that breaks it. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.khet.rules");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.khet.rules.bad");

    private static final ArchRule JDK_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.khet.rules..", "java..", "org.jspecify..");

    private static final ArchRule FIT_FOR_THE_BROWSER = noClasses()
            .that()
            .resideOutsideOfPackage("org.khet.rules.parallel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.nio.file..",
                    "java.util.regex..",
                    "java.lang.reflect..",
                    "java.lang.invoke..",
                    "java.util.concurrent..");

    private static final ArchRule NO_CYCLES =
            slices().matching("org.khet.rules.(**)").should().beFreeOfCycles();

    @Test
    void the_module_needs_nothing_but_the_jdk() {
        assertThat(MAIN).isNotEmpty();
        JDK_ONLY.check(MAIN);
        assertThatThrownBy(() -> JDK_ONLY.check(BAD)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_core_uses_only_what_a_browser_has() {
        FIT_FOR_THE_BROWSER.check(MAIN);
        assertThatThrownBy(() -> FIT_FOR_THE_BROWSER.check(BAD)).isInstanceOf(AssertionError.class);
    }

    @Test
    void no_feature_needs_one_that_needs_it() {
        NO_CYCLES.check(MAIN);
        assertThatThrownBy(() -> NO_CYCLES.check(BAD)).isInstanceOf(AssertionError.class);
    }
}
