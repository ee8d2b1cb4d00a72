package org.khet.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.khet.security.Role;

class ScopeTest {
    private final Caller ofOneArea = administrator("5301");
    private final Caller ofAll = administrator("*");

    @Test
    void school_people_get_their_school() {
        assertThat(Scope.of(List.of("school-director"), "10010001", null, ofOneArea)
                        .attributes())
                .isEqualTo(Map.of("school_code", List.of("10010001")));
    }

    @Test
    void staff_get_the_areas_named_or_those_of_the_administrator() {
        assertThat(Scope.of(List.of("analyst"), null, List.of("5302", "5301"), ofAll)
                        .attributes())
                .isEqualTo(Map.of("area_codes", List.of("5301", "5302")));
        assertThat(Scope.of(List.of("analyst"), null, null, ofOneArea).attributes())
                .isEqualTo(Map.of("area_codes", List.of("5301")));
    }

    @Test
    void nobody_gives_more_than_they_have() {
        refused("areaCodes", () -> Scope.of(List.of("analyst"), null, List.of("5302"), ofOneArea));
        refused("areaCodes", () -> Scope.of(List.of("administrator"), null, List.of("*"), ofOneArea));
    }

    @Test
    void office_and_school_do_not_mix() {
        refused("roles", () -> Scope.of(List.of("analyst", "school-director"), "10010001", null, ofAll));
        refused("schoolCode", () -> Scope.of(List.of("analyst"), "10010001", null, ofAll));
        refused("schoolCode", () -> Scope.of(List.of("school-officer"), null, null, ofAll));
        refused("areaCodes", () -> Scope.of(List.of("school-officer"), "10010001", List.of("5301"), ofAll));
    }

    @Test
    void people_have_roles_that_exist_and_are_for_people() {
        refused("roles", () -> Scope.of(List.of("superuser"), null, null, ofAll));
        refused("roles", () -> Scope.of(List.of("school-client"), "10010001", null, ofAll));
    }

    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo(field));
    }

    private static Caller administrator(String area) {
        return new Caller("a", "a", Set.of(Role.ADMINISTRATOR), null, Set.of(area), "gateway");
    }
}
