package org.khet.gateway.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people, made by administrators. */
@RestController
class PeopleController {
    private final People people;
    private final SchoolReach reach;
    private final IdentityTrail trail;

    /**
     * @param roles names of roles, all of the office or all of a school
     * @param schoolCode where the roles are of a school
     * @param areaCodes where the roles are of the office; absent: those of the administrator
     * @param password absent: one is made up, which has to be changed at the first login
     */
    record NewPerson(
            @NotNull @Pattern(regexp = "(?!service-account-)[a-z0-9][a-z0-9._-]{2,59}")
            String username,

            @NotBlank @Size(max = 120) String nameTh,
            @Nullable @Email @Size(max = 200) String email,
            @NotEmpty List<String> roles,
            @Nullable @Pattern(regexp = "[0-9]{8}") String schoolCode,
            @Nullable List<@Pattern(regexp = "[0-9]{4,8}|\\*") String> areaCodes,
            @Nullable @Size(min = 10, max = 128) String password) {}

    record Made(String username, @Nullable String temporaryPassword) {}

    PeopleController(People people, SchoolReach reach, IdentityTrail trail) {
        this.people = people;
        this.reach = reach;
        this.trail = trail;
    }

    @PostMapping("/api/identity/people")
    @ResponseStatus(HttpStatus.CREATED)
    Made create(Caller caller, JwtAuthenticationToken token, @Valid @RequestBody NewPerson wanted) {
        caller.requireRole(Role.ADMINISTRATOR);
        var scope = Scope.of(wanted.roles(), wanted.schoolCode(), wanted.areaCodes(), caller);
        if (wanted.schoolCode() != null) {
            reach.require(wanted.schoolCode(), token.getToken());
        }
        var given = wanted.password();
        var password = given == null ? Secrets.password() : given;
        var id = people.create(new People.Account(
                wanted.username(),
                wanted.nameTh(),
                wanted.email(),
                scope.attributes(),
                wanted.roles(),
                password,
                given == null));
        trail.record(caller, "person-created", id);
        return new Made(wanted.username(), given == null ? password : null);
    }
}
