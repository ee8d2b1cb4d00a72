package org.khet.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khet.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The API clients of schools: one each, a service account that may act for that school and no other. */
@Component
final class SchoolClients {
    private static final String PREFIX = "school-";
    private static final Pattern CLIENT_ID = Pattern.compile(PREFIX + "([0-9]{8})");

    private final KeycloakAdmin keycloak;
    private final Clock clock = Clock.systemUTC();

    SchoolClients(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Tokens of an earlier client of the same school do not come back to life: they speak for another account.
     *
     * @return the secret, which cannot be read again
     */
    String issue(String schoolCode) {
        var clientId = PREFIX + schoolCode;
        var secret = Secrets.client();
        String uuid;
        try {
            uuid = keycloak.create("/clients", representation(clientId, schoolCode, secret));
        } catch (HttpClientErrorException.Conflict exists) {
            throw IdentityProblems.clientExists(clientId);
        }
        try {
            keycloak.grant(keycloak.accountOf(uuid).id(), List.of(Role.SCHOOL_CLIENT.claim()));
        } catch (RuntimeException halfway) {
            // Without its role it could do nothing, and would stand in the way of the next attempt.
            keycloak.delete("/clients/{id}", uuid);
            throw halfway;
        }
        return secret;
    }

    /** The old secret and every token got with it are worth nothing from now on; there is no time of grace. */
    String rotate(String clientId) {
        var secret = Secrets.client();
        var from = from();
        var changed = self(clientId, secret);
        changed.put("notBefore", from.getEpochSecond());
        keycloak.update("/clients/{id}", changed, uuidOf(clientId));
        await(from);
        return secret;
    }

    /**
     * From when tokens count. They are dated by whole seconds, so one got with the old secret while the change is on its way
     * would pass for a new one of the same second; the new secret is given out once that second has begun.
     */
    private Instant from() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
    }

    private void await(Instant from) {
        try {
            Thread.sleep(Duration.between(clock.instant(), from));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void revoke(String clientId) {
        keycloak.delete("/clients/{id}", uuidOf(clientId));
    }

    /** School codes that have a client, a page of them; fewer than asked for does not mean that there are no more. */
    List<String> schoolCodes(int first, int most) {
        return keycloak.clients(PREFIX, first, most).stream()
                .map(found -> CLIENT_ID.matcher(String.valueOf(found.clientId())))
                .filter(Matcher::matches)
                .map(id -> id.group(1))
                .toList();
    }

    static boolean isOne(String clientId) {
        return CLIENT_ID.matcher(clientId).matches();
    }

    static String idOf(String schoolCode) {
        return PREFIX + schoolCode;
    }

    /** @throws org.khet.problem.ProblemException 404 for any other client: those of the office are none of our business */
    static String schoolOf(String clientId) {
        var id = CLIENT_ID.matcher(clientId);
        if (!id.matches()) {
            throw IdentityProblems.noClient();
        }
        return id.group(1);
    }

    private String uuidOf(String clientId) {
        return keycloak.client(clientId).stream()
                .findFirst()
                .orElseThrow(IdentityProblems::noClient)
                .id();
    }

    private Map<String, Object> representation(String clientId, String schoolCode, String secret) {
        var client = self(clientId, secret);
        client.put(
                "protocolMappers",
                List.of(
                        mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", "khet-api")),
                        mapper(
                                "school_code",
                                "oidc-hardcoded-claim-mapper",
                                Map.of(
                                        "claim.name", "school_code",
                                        "claim.value", schoolCode,
                                        "jsonType.label", "String"))));
        return client;
    }

    private Map<String, Object> self(String clientId, String secret) {
        return new HashMap<>(Map.of(
                "clientId", clientId,
                "enabled", true,
                "protocol", "openid-connect",
                "publicClient", false,
                "secret", secret,
                "standardFlowEnabled", false,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", true));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        var inAccessTokenOnly = new HashMap<>(config);
        inAccessTokenOnly.put("access.token.claim", "true");
        inAccessTokenOnly.put("id.token.claim", "false");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", inAccessTokenOnly);
    }
}
