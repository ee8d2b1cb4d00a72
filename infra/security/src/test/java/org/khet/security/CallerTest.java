package org.khet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khet.problem.ProblemException;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTest {

    private final Caller school = caller(Set.of(Role.SCHOOL_CLIENT), "99010001", Set.of());
    private final Caller officer = caller(Set.of(Role.DATA_OFFICER), null, Set.of("9901"));

    @Test
    void a_school_reaches_only_itself() {
        assertThat(school.mayRead("99010001", "9901")).isTrue();
        assertThat(school.mayRead("99010002", "9901")).isFalse();
        assertThatThrownBy(() -> school.requireSchool("99010002", "9901"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(404));
    }

    @Test
    void staff_reach_the_schools_of_their_areas() {
        assertThat(officer.mayRead("99010002", "9901")).isTrue();
        assertThat(officer.mayRead("57030001", "5703")).isFalse();
        assertThat(officer.mayRead("57030001", null)).isFalse();
        assertThat(caller(Set.of(Role.DATA_OFFICER), null, Set.of("*")).mayRead("57030001", "5703"))
                .isTrue();
    }

    @Test
    void an_area_code_without_a_staff_role_opens_nothing() {
        assertThat(caller(Set.of(Role.SCHOOL_OFFICER), "99010001", Set.of("*")).mayRead("99010002", "9901"))
                .isFalse();
    }

    @Test
    void an_administrator_may_do_what_a_data_officer_may_but_not_certify() {
        var administrator = caller(Set.of(Role.ADMINISTRATOR), null, Set.of("*"));
        assertThatCode(() -> administrator.requireRole(Role.DATA_OFFICER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> administrator.requireRole(Role.SCHOOL_DIRECTOR))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_token_gives_roles_areas_and_school() {
        var caller = Callers.of(jwt(Map.of(
                "sub", "s1",
                "azp", "gateway",
                "name", "ครู ก",
                "school_code", "99010001",
                "area_codes", "9901",
                "realm_access", Map.of("roles", List.of("school-officer", "offline_access")))));
        assertThat(caller.roles()).containsExactly(Role.SCHOOL_OFFICER);
        assertThat(caller.areaCodes()).containsExactly("9901");
        assertThat(caller.schoolCode()).isEqualTo("99010001");
        assertThat(caller.isStaff()).isFalse();
    }

    @Test
    void a_token_without_roles_gives_a_caller_who_may_do_nothing() {
        var caller = Callers.of(jwt(Map.of("sub", "s1", "realm_access", "nonsense")));
        assertThat(caller.roles()).isEmpty();
        assertThatThrownBy(caller::requireStaff).isInstanceOf(ProblemException.class);
    }

    private static Caller caller(Set<Role> roles, String schoolCode, Set<String> areaCodes) {
        return new Caller("s", "n", roles, schoolCode, areaCodes, "c");
    }

    private static Jwt jwt(Map<String, Object> claims) {
        return new Jwt("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("alg", "RS256"), claims);
    }
}
