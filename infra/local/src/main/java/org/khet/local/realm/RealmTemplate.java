package org.khet.local.realm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.khet.local.sample.Person;
import org.khet.local.sample.SampleArea;
import org.khet.local.secrets.Secrets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the realm's import file: the template, plus one client or user for each program and person of the sample. */
public final class RealmTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RealmTemplate() {}

    /** @param publicUrl where browsers reach the gateway, without a slash at its end */
    public static String fill(String publicUrl, Secrets secrets) {
        String filled = resource("khet-realm.json")
                .replace("${publicUrl}", publicUrl)
                .replace("${gatewaySecret}", secrets.client(Secrets.GATEWAY_CLIENT))
                .replace("${identitySecret}", secrets.client(Secrets.IDENTITY_ADMIN))
                .replace("${notificationSecret}", secrets.client(Secrets.NOTIFICATION_CLIENT))
                .replace("\"${userProfile}\"", JSON.writeValueAsString(resource("user-profile.json")));
        ObjectNode realm = (ObjectNode) JSON.readTree(filled);
        ArrayNode clients = realm.withArray("clients");
        ArrayNode users = realm.withArray("users");
        for (ServiceClient client : ServiceClient.ofSample()) {
            clients.add(JSON.valueToTree(client.representation(secrets.clientOf(client.clientId()))));
            users.add(JSON.valueToTree(client.account()));
        }
        for (Person person : SampleArea.people()) {
            users.add(JSON.valueToTree(user(person, secrets.password(person.username()))));
        }
        return JSON.writeValueAsString(realm);
    }

    private static Map<String, Object> user(Person person, String password) {
        Map<String, List<String>> attributes = person.schoolCode() == null
                ? Map.of("area_codes", person.areaCodes())
                : Map.of("school_code", List.of(person.schoolCode()));
        return Map.of(
                "username", person.username(),
                "enabled", true,
                "emailVerified", true,
                "firstName", person.firstName(),
                "lastName", person.lastName(),
                "email", person.email(),
                "attributes", attributes,
                "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)),
                "realmRoles", List.of(person.role(), "default-roles-khet"));
    }

    private static String resource(String name) {
        try (InputStream in = RealmTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
