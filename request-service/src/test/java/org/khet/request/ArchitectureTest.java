package org.khet.request;

import org.junit.jupiter.api.Test;
import org.khet.testing.ServiceRules;

class ArchitectureTest {

    private final ServiceRules rules = ServiceRules.of("org.khet.request");

    @Test
    void the_features_are_free_of_cycles() {
        rules.featuresAreFreeOfCycles();
    }

    @Test
    void the_pure_cores_need_nothing_but_the_jdk_and_our_pure_modules() {
        rules.needOnlyTheJdkAndPureModules(
                "Secrets|RequestStatus|RequestProblems|DeliveryProblems|PrivacyProblems|FilingProblems|Retention|Spans|Times|ServiceTimes");
    }

    @Test
    void at_least_two_types_of_five_are_private_to_their_feature() {
        rules.mostTypesAreHidden();
    }
}
