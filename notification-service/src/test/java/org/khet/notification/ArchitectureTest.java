package org.khet.notification;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void features_depend_on_each_other_one_way() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.khet.notification");
        assertThat(classes).hasSizeGreaterThan(20);
        slices().matching("org.khet.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
