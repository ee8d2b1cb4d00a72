package org.khet.gateway;

import org.junit.jupiter.api.Test;
import org.khet.testing.ServiceRules;

class ArchitectureTest {
    private final ServiceRules rules = ServiceRules.of("org.khet.gateway");

    @Test
    void the_features_are_free_of_cycles() {
        rules.featuresAreFreeOfCycles();
    }

    @Test
    void at_least_two_types_of_five_are_private_to_their_feature() {
        rules.mostTypesAreHidden();
    }
}
