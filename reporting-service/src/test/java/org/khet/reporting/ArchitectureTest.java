package org.khet.reporting;

import org.junit.jupiter.api.Test;
import org.khet.testing.ServiceRules;

class ArchitectureTest {

    private final ServiceRules rules = ServiceRules.of("org.khet.reporting");

    @Test
    void the_features_are_free_of_cycles() {
        rules.featuresAreFreeOfCycles();
    }

    @Test
    void the_pure_cores_need_nothing_but_the_jdk_and_our_pure_modules() {
        rules.needOnlyTheJdkAndPureModules(
                "Tally|Working|RowPlans|FigureChecks|ReportTable|ReportDefinition|Heading|SameBytes|ProductionProblems|QueryChecks|QuerySpec|Sql|Figured|Guard|Laying|Values|LinkedCells|Margins|Suppression|Lines|Guesses|Tableau|Differences|Grid|RowRules|RowFaults|InputTable|InputRow|Reckoning|Shares|Share|Sheet|Period|Levels|BudgetLine|Missing");
    }

    @Test
    void at_least_two_types_of_five_are_private_to_their_feature() {
        rules.mostTypesAreHidden();
    }
}
