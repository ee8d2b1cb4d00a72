package org.khet.local.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.local.sample.SampleArea;

/**
 * A program that logs in by itself with a client id and secret.
 *
 * @param role the one realm role it has
 * @param schoolCode of a school's program; else null, and {@code areaCodes} says which areas it may see
 */
public record ServiceClient(
        String clientId, String role, @Nullable String schoolCode, List<String> areaCodes) {
    private static final List<String> STAFF_ROLES =
            List.of("data-officer", "analyst", "supervisor", "office-director", "administrator");

    /** One for each job at the office, one that looks after another area, one for each school of the sample. */
    public static List<ServiceClient> ofSample() {
        List<ServiceClient> clients = new ArrayList<>();
        for (String role : STAFF_ROLES) {
            clients.add(new ServiceClient("office-" + role, role, null, List.of("*")));
        }
        clients.add(new ServiceClient("other-area-officer", "data-officer", null, List.of("99990000")));
        SampleArea.schools()
                .forEach(school -> clients.add(
                        new ServiceClient("school-" + school.code(), "school-client", school.code(), List.of())));
        return clients;
    }

    /** The client as Keycloak's import takes it. */
    Map<String, Object> representation(String secret) {
        return Map.of(
                "clientId", clientId,
                "enabled", true,
                "protocol", "openid-connect",
                "publicClient", false,
                "secret", secret,
                "standardFlowEnabled", false,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", true,
                "protocolMappers", List.of(audience(), scope()));
    }

    /** The user that stands for the client, with its role. */
    Map<String, Object> account() {
        return Map.of(
                "username",
                "service-account-" + clientId,
                "enabled",
                true,
                "serviceAccountClientId",
                clientId,
                "realmRoles",
                List.of(role));
    }

    private static Map<String, Object> audience() {
        return mapper(
                "audience",
                "oidc-audience-mapper",
                Map.of(
                        "included.custom.audience",
                        "khet-api",
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false"));
    }

    private Map<String, Object> scope() {
        return schoolCode == null
                ? fixed("area_codes", "[\"" + String.join("\",\"", areaCodes) + "\"]", "JSON")
                : fixed("school_code", schoolCode, "String");
    }

    private static Map<String, Object> fixed(String claim, String value, String type) {
        return mapper(
                claim,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        claim,
                        "claim.value",
                        value,
                        "jsonType.label",
                        type,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false",
                        "userinfo.token.claim",
                        "false"));
    }

    private static Map<String, Object> mapper(String name, String type, Map<String, String> config) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }
}
