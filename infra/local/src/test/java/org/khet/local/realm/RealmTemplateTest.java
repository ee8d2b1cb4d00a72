package org.khet.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.local.secrets.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTemplateTest {
    private String text;
    private JsonNode realm;

    @BeforeEach
    void fill() throws Exception {
        text = RealmTemplate.fill("http://localhost:10080", Secrets.open(Path.of("absent.properties")));
        realm = JsonMapper.builder().build().readTree(text);
    }

    @Test
    void no_placeholder_of_the_template_is_left() {
        // The user profile's own ${username} and the like are Keycloak's, for its translations.
        assertThat(text).doesNotContain("${publicUrl}", "${gatewaySecret}", "${identitySecret}", "${userProfile}");
    }

    @Test
    void the_gateway_may_send_people_back_to_exactly_one_address() {
        JsonNode gateway = realm.get("clients").get(0);
        assertThat(gateway.get("redirectUris").toString())
                .isEqualTo("[\"http://localhost:10080/login/oauth2/code/keycloak\"]");
        assertThat(gateway.get("attributes").get("post.logout.redirect.uris").asString())
                .isEqualTo("http://localhost:10080/");
        assertThat(gateway.get("attributes").get("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void no_client_takes_passwords_or_gives_tokens_through_the_browser() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.get("publicClient").asBoolean()).isFalse();
        }
    }

    @Test
    void every_school_has_a_program_an_officer_and_a_director_and_the_office_its_five() {
        List<String> users = realm.get("users").findValuesAsString("username");
        List<String> clients = realm.get("clients").findValuesAsString("clientId");

        assertThat(clients)
                .contains("gateway", "khet-identity", "notification-service", "office-administrator", "school-99010020")
                .hasSize(29);
        assertThat(users)
                .contains("officer", "99010001-officer", "99010020-director")
                .hasSize(28 + 45);
    }

    @Test
    void every_secret_is_another_one() {
        List<String> secrets = realm.get("clients").findValuesAsString("secret");
        List<String> passwords = realm.get("users").findValuesAsString("value");

        assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 43);
        assertThat(passwords).doesNotHaveDuplicates().allMatch(password -> password.length() == 14);
    }
}
