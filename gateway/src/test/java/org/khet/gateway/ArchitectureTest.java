package org.khet.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.khet.gateway.badexample.one.One;
import org.khet.gateway.badexample.two.Two;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.khet.gateway");

    @Test
    void features_depend_on_each_other_one_way() {
        assertThat(OURS).hasSizeGreaterThan(30);

        oneWay("org.khet.gateway.(*)..").check(OURS);
    }

    @Test
    void two_features_that_need_each_other_are_noticed() {
        var circle = new ClassFileImporter().importClasses(One.class, Two.class);

        assertThat(oneWay("org.khet.gateway.badexample.(*)..").evaluate(circle).hasViolation())
                .isTrue();
    }

    private static ArchRule oneWay(String slices) {
        return slices().matching(slices).should().beFreeOfCycles();
    }
}
