package org.khet.collection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.khet.collection");

    private static final ArchRule NO_CYCLES = slices().matching("org.khet.collection.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    /** What is decided without looking at store, broker or web, and can so be tested in every corner. */
    private static final ArchRule PURE = classes()
            .that()
            .haveNameMatching("org\\.khet\\.collection\\..*\\.("
                    + String.join(
                            "|",
                            "Grades|Column|Codes|Intake|ReadSchool|Window|Windows|SpokenTime|LifeCycle|CollectionStatus",
                            "Counts|SubmissionStatus|SubmissionAction|RowCodec|Sealer|FieldKeys|KeyedHash|RowChanges",
                            "CaseRules|FindingIds|FindingFilter|GradeCounts|AnalyticColumns|PupilTokens|Storing",
                            "BatchName|Step|Sheet|SheetTable")
                    + ")(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "org.khet.collection..",
                    "org.khet.problem..",
                    "org.khet.sealing..",
                    "org.khet.calendar..",
                    "org.khet.procedure..",
                    "org.khet.rules..",
                    "org.khet.security..");

    private static final ArchRule COLLECTIONS_KNOW_NO_SUBMISSION = noClasses()
            .that()
            .resideInAnyPackage("..collections..", "..schools..", "..calendar..", "..datasets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..submissions..", "..board..", "..today..");

    @Test
    void the_features_are_free_of_cycles() {
        NO_CYCLES.check(MAIN);
    }

    @Test
    void the_pure_cores_need_nothing_but_the_jdk_and_our_pure_modules() {
        PURE.check(MAIN);
    }

    @Test
    void collections_know_nothing_of_submissions() {
        COLLECTIONS_KNOW_NO_SUBMISSION.check(MAIN);
    }

    @Test
    void at_least_two_types_of_five_are_private_to_their_feature() {
        var types = MAIN.stream().filter(type -> type.isTopLevelClass()).toList();
        var hidden = types.stream().filter(ArchitectureTest::hidden).count();

        assertThat(hidden).isGreaterThanOrEqualTo(types.size() * 2L / 5);
    }

    @Test
    void each_rule_can_fail() {
        var bad = new ClassFileImporter().importPackages("org.khet.collection.bad");

        assertThatThrownBy(() -> slices().matching("org.khet.collection.bad.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .check(bad))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> PURE.check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> COLLECTIONS_KNOW_NO_SUBMISSION.check(bad)).isInstanceOf(AssertionError.class);
    }

    private static boolean hidden(JavaClass type) {
        return !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }
}
