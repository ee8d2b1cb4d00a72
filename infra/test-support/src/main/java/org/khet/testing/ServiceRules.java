package org.khet.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** How the code of a service is held together: features one way, cores pure, most types private to their feature. */
public final class ServiceRules {

    private static final double SHARE_HIDDEN = 0.4;

    private final String root;
    private final JavaClasses classes;

    private ServiceRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
        if (classes.isEmpty()) {
            throw new AssertionError("No class was read below " + root);
        }
    }

    /** The main classes below a package. */
    public static ServiceRules of(String root) {
        return new ServiceRules(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    /** All classes below a package, tests too: for the bad examples that must fail. */
    public static ServiceRules ofBadExamples(String root) {
        return new ServiceRules(root, new ClassFileImporter().importPackages(root));
    }

    public void featuresAreFreeOfCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** @param names simple names, each of a class that is there, joined by {@code |} */
    public void needOnlyTheJdkAndPureModules(String names) {
        classes()
                .that()
                .haveNameMatching(root.replace(".", "\\.") + "\\..*\\.(" + names + ")(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        root + "..",
                        "org.khet.problem..",
                        "org.khet.calendar..",
                        "org.khet.procedure..",
                        "org.khet.rules..")
                .check(classes);
    }

    public void mostTypesAreHidden() {
        var types = classes.stream().filter(type -> type.isTopLevelClass()).toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        if (hidden < types.size() * SHARE_HIDDEN) {
            throw new AssertionError("Only " + hidden + " of " + types.size() + " types are private to their feature");
        }
    }
}
