package org.khet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.local.realm.GatewayClient;
import org.khet.local.realm.RealmTemplate;
import org.khet.local.secrets.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Secrets secrets;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.open(folder.resolve("secrets.properties"));
        String realm = RealmTemplate.fill("http://localhost:8080", secrets);
        keycloak = Keycloak.start(folder.resolve("keycloak"), 0, realm, secrets.password("keycloak-admin"));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        CLIENT.close();
    }

    @Test
    void the_file_with_the_secrets_is_gone_once_keycloak_runs() {
        assertThat(folder.resolve("keycloak/data/import/khet-realm.json")).doesNotExist();
    }

    @Test
    void a_schools_program_gets_a_token_for_its_school_only() throws Exception {
        JsonNode claims = claims(token("school-99010001"));

        assertThat(claims.get("aud").toString()).contains("khet-api");
        assertThat(claims.get("school_code").asString()).isEqualTo("99010001");
        assertThat(claims.get("realm_access").get("roles").toString()).contains("school-client");
        assertThat(claims.has("area_codes")).isFalse();
        assertThat(claims.get("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void the_offices_program_sees_every_area_and_the_other_areas_officer_only_its_own() throws Exception {
        assertThat(claims(token("office-administrator")).get("area_codes").toString())
                .isEqualTo("[\"*\"]");
        assertThat(claims(token("other-area-officer")).get("area_codes").toString())
                .isEqualTo("[\"99990000\"]");
    }

    @Test
    void nobody_gets_a_token_by_sending_a_password_to_the_token_endpoint() throws Exception {
        var response = post(
                "/protocol/openid-connect/token",
                "grant_type=password&client_id=gateway&client_secret=" + secrets.client(Secrets.GATEWAY_CLIENT)
                        + "&username=officer&password=" + secrets.password("officer"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("unauthorized_client");
    }

    @Test
    void the_login_page_speaks_thai_and_refuses_any_other_way_back() throws Exception {
        String asked = "/protocol/openid-connect/auth?client_id=gateway&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=";

        assertThat(get(asked + "http://localhost:8080/login/oauth2/code/keycloak")
                        .body())
                .contains("เข้าสู่ระบบ")
                .contains("kc-form-login");
        assertThat(get(asked + "http://localhost:8080/elsewhere").statusCode()).isEqualTo(400);
    }

    @Test
    void the_gateway_can_move_to_another_address() throws Exception {
        var client = new GatewayClient(keycloak.url(), secrets);
        String asked = "/protocol/openid-connect/auth?client_id=gateway&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=http://localhost:9080/login/oauth2/code/keycloak";
        assertThat(get(asked).statusCode()).isEqualTo(400);

        client.moveTo("http://localhost:9080");
        assertThat(get(asked).statusCode()).isEqualTo(200);
        client.moveTo("http://localhost:8080");
    }

    @Test
    void people_carry_their_school_or_their_areas_and_the_identity_program_may_look_them_up() throws Exception {
        String token = identityToken();

        assertThat(user(token, "99010001-director").toString()).contains("\"school_code\":[\"99010001\"]");
        assertThat(user(token, "officer").toString()).contains("\"area_codes\":[\"9901\"]");
    }

    @Test
    void the_identity_program_may_make_clients_but_not_change_the_realm() throws Exception {
        String token = identityToken();
        var admin = URI.create(keycloak.url() + "/admin/realms/khet");
        var made = CLIENT.send(
                HttpRequest.newBuilder(URI.create(admin + "/clients"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"clientId\":\"school-99019999\",\"serviceAccountsEnabled\":true}"))
                        .build(),
                BodyHandlers.ofString());
        var changed = CLIENT.send(
                HttpRequest.newBuilder(admin)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"accessTokenLifespan\":86400}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(changed.statusCode()).isEqualTo(403);
    }

    @Test
    void a_service_that_logs_in_by_itself_is_known_by_its_client_and_has_no_role() throws Exception {
        JsonNode claims = claims(token("notification-service", secrets.client(Secrets.NOTIFICATION_CLIENT)));

        assertThat(claims.get("azp").asString()).isEqualTo("notification-service");
        assertThat(claims.get("aud").toString()).contains("khet-api");
        assertThat(claims.at("/realm_access/roles").toString())
                .doesNotContain("officer", "director", "analyst", "supervisor", "administrator", "school");
    }

    private static JsonNode user(String token, String username) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/admin/realms/khet/users?exact=true&username=" + username))
                .header("Authorization", "Bearer " + token)
                .build();
        return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    private static String identityToken() throws Exception {
        return token("khet-identity", secrets.client(Secrets.IDENTITY_ADMIN));
    }

    private static String token(String clientId) throws Exception {
        return token(clientId, secrets.clientOf(clientId));
    }

    private static String token(String clientId, String secret) throws Exception {
        var response = post(
                "/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
