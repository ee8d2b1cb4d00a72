package org.khet.procedure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchRule PURE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.khet.procedure..", "org.khet.calendar..", "java..", "org.jspecify..");

    @Test
    void the_procedure_needs_nothing_but_the_jdk_and_the_calendar() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.khet.procedure");
        assertThat(main).isNotEmpty();
        PURE.check(main);
    }

    @Test
    void the_rule_can_fail() {
        JavaClasses impure = new ClassFileImporter().importClasses(ArchitectureTest.class);
        assertThatThrownBy(() -> PURE.check(impure)).isInstanceOf(AssertionError.class);
    }
}
