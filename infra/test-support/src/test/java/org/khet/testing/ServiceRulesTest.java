package org.khet.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Each rule has a bad example that it must refuse. */
class ServiceRulesTest {

    private final ServiceRules bad = ServiceRules.ofBadExamples("org.khet.testing.bad");

    @Test
    void a_circle_of_features_is_refused() {
        assertThatThrownBy(bad::featuresAreFreeOfCycles).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_core_that_knows_the_web_is_refused() {
        assertThatThrownBy(() -> bad.needOnlyTheJdkAndPureModules("First")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_rule_for_a_class_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> bad.needOnlyTheJdkAndPureModules("NoSuch")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_service_that_shows_everything_is_refused() {
        assertThatThrownBy(bad::mostTypesAreHidden).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_package_without_classes_is_refused() {
        assertThatThrownBy(() -> ServiceRules.of("org.khet.nothing")).isInstanceOf(AssertionError.class);
    }
}
