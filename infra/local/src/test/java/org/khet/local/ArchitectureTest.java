package org.khet.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchRule NO_CYCLES =
            slices().matching("org.khet.local.(**)..").should().beFreeOfCycles();

    @Test
    void no_package_depends_on_one_that_depends_on_it() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.khet.local");
        assertThat(classes).isNotEmpty();

        NO_CYCLES.check(classes);
    }

    @Test
    void two_packages_that_need_each_other_are_found() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.khet.local.cycles");
        assertThat(classes).isNotEmpty();

        assertThat(NO_CYCLES.evaluate(classes).hasViolation()).isTrue();
    }
}
