package org.khet.gateway.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API clients of schools. A secret is in one answer and nowhere else. */
@RestController
@RequestMapping("/api/identity/clients")
class SchoolClientsController {
    private final SchoolClients clients;
    private final ClientStanding standing;
    private final SchoolReach reach;
    private final IdentityTrail trail;

    record Wanted(@NotNull @Pattern(regexp = "[0-9]{8}") String schoolCode) {}

    record Issued(String clientId, String clientSecret, String schoolCode) {}

    record Listed(String clientId, String schoolCode) {}

    record Page(List<Listed> items, @Nullable String nextCursor) {}

    SchoolClientsController(SchoolClients clients, ClientStanding standing, SchoolReach reach, IdentityTrail trail) {
        this.clients = clients;
        this.standing = standing;
        this.reach = reach;
        this.trail = trail;
    }

    @GetMapping
    Page list(
            Caller caller,
            JwtAuthenticationToken token,
            @RequestParam(defaultValue = "500") @Min(1) @Max(500) int limit,
            @RequestParam(defaultValue = "0") @Min(0) int cursor) {
        caller.requireRole(Role.DATA_OFFICER);
        var codes = clients.schoolCodes(cursor, limit);
        var known = caller.coversArea(null) ? Set.copyOf(codes) : reach.codes(token.getToken());
        var items = codes.stream()
                .filter(known::contains)
                .map(code -> new Listed(SchoolClients.idOf(code), code))
                .toList();
        return new Page(items, codes.size() < limit ? null : Integer.toString(cursor + limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(Caller caller, JwtAuthenticationToken token, @Valid @RequestBody Wanted wanted) {
        caller.requireRole(Role.DATA_OFFICER);
        reach.require(wanted.schoolCode(), token.getToken());
        var secret = clients.issue(wanted.schoolCode());
        var clientId = SchoolClients.idOf(wanted.schoolCode());
        standing.forget(clientId);
        trail.record(caller, "client-issued", clientId);
        return new Issued(clientId, secret, wanted.schoolCode());
    }

    @PostMapping("/{clientId}/rotate")
    Issued rotate(Caller caller, JwtAuthenticationToken token, @PathVariable String clientId) {
        var schoolCode = within(caller, token, clientId);
        var secret = clients.rotate(clientId);
        standing.forget(clientId);
        trail.record(caller, "client-rotated", clientId);
        return new Issued(clientId, secret, schoolCode);
    }

    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, JwtAuthenticationToken token, @PathVariable String clientId) {
        within(caller, token, clientId);
        clients.revoke(clientId);
        standing.forget(clientId);
        trail.record(caller, "client-revoked", clientId);
    }

    private String within(Caller caller, JwtAuthenticationToken token, String clientId) {
        caller.requireRole(Role.DATA_OFFICER);
        var schoolCode = SchoolClients.schoolOf(clientId);
        reach.requireUnlessEverywhere(schoolCode, caller, token.getToken());
        return schoolCode;
    }
}
