package org.khet.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.SERVICE;
import static org.khet.gateway.testing.Visitor.json;
import static org.khet.gateway.testing.Visitor.location;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.gateway.testing.Visitor;
import org.khet.local.Keycloak;
import org.khet.local.realm.RealmTemplate;
import org.khet.local.secrets.Secrets;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a real Keycloak with the realm of the local platform. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class IdentityIT {
    private static final int PORT = freePort();
    private static final String PUBLIC_URL = "http://localhost:" + PORT;
    private static final Path FOLDER = folder();
    private static final Secrets SECRETS = secrets();
    private static final Keycloak KEYCLOAK = Keycloak.start(
            FOLDER.resolve("keycloak"), 0, RealmTemplate.fill(PUBLIC_URL, SECRETS), SECRETS.password("keycloak-admin"));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("KHET_PUBLIC_URL", () -> PUBLIC_URL);
        settings.add("KHET_ISSUER", KEYCLOAK::issuer);
        settings.add("KHET_KEYCLOAK_URL", KEYCLOAK::url);
        settings.add("KHET_COLLECTION_URL", SERVICE::url);
        settings.add("KHET_GATEWAY_CLIENT_SECRET", () -> SECRETS.client(Secrets.GATEWAY_CLIENT));
        settings.add("KHET_IDENTITY_ADMIN_SECRET", () -> SECRETS.client(Secrets.IDENTITY_ADMIN));
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
    }

    @Test
    void a_schools_program_gets_a_client_that_is_its_school_and_nothing_else() {
        var issued = json(office("data-officer").post("/api/identity/clients", "{\"schoolCode\":\"10010001\"}"));

        assertThat(issued.get("clientId").asString()).isEqualTo("school-10010001");
        var me = json(
                Visitor.with(token("school-10010001", issued.get("clientSecret").asString()), PORT)
                        .get("/me"));
        assertThat(me.get("schoolCode").asString()).isEqualTo("10010001");
        assertThat(me.get("roles").toString()).isEqualTo("[\"school-client\"]");
        assertThat(me.get("areaCodes")).isEmpty();
    }

    @Test
    void a_second_client_for_a_school_is_refused_and_says_what_to_do() {
        var officer = office("administrator");
        officer.post("/api/identity/clients", "{\"schoolCode\":\"10010002\"}");

        var again = officer.post("/api/identity/clients", "{\"schoolCode\":\"10010002\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("type").asString()).isEqualTo("urn:khet:problem:client-exists");
        assertThat(json(again).get("cureEn").asString()).contains("Rotate");
    }

    @Test
    void a_rotated_secret_replaces_the_old_one_and_a_revoked_client_is_gone() {
        var officer = office("data-officer");
        var old = json(officer.post("/api/identity/clients", "{\"schoolCode\":\"10010003\"}"))
                .get("clientSecret")
                .asString();
        assertThat(json(officer.get("/api/identity/clients")).toString()).contains("school-10010003");

        var fresh = json(officer.post("/api/identity/clients/school-10010003/rotate", ""))
                .get("clientSecret")
                .asString();

        assertThat(tokenAnswer("school-10010003", old).statusCode()).isEqualTo(401);
        assertThat(tokenAnswer("school-10010003", fresh).statusCode()).isEqualTo(200);
        var revoked = officer.send(
                officer.request("/api/identity/clients/school-10010003").DELETE());
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(tokenAnswer("school-10010003", fresh).statusCode()).isEqualTo(401);
        assertThat(officer.post("/api/identity/clients/school-10010003/rotate", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_list_shows_ids_and_no_secrets() {
        var officer = office("data-officer");
        officer.post("/api/identity/clients", "{\"schoolCode\":\"10010004\"}");

        var page = json(officer.get("/api/identity/clients?limit=2"));

        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("items").toString()).doesNotContainIgnoringCase("secret");
        assertThat(page.get("nextCursor").asString()).isEqualTo("2");
    }

    @Test
    void an_officer_of_one_area_sees_the_clients_of_that_area_only() {
        office("data-officer").post("/api/identity/clients", "{\"schoolCode\":\"10010008\"}");
        var officer = Visitor.with(token("other-area-officer", SECRETS.clientOf("other-area-officer")), PORT);

        var items = json(officer.get("/api/identity/clients")).get("items");

        assertThat(items.toString()).isEqualTo("[{\"clientId\":\"school-10010008\",\"schoolCode\":\"10010008\"}]");
        assertThat(officer.post("/api/identity/clients", "{\"schoolCode\":\"00000000\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.post("/api/identity/clients/school-00000000/rotate", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "supervisor", "office-director"})
    void clients_are_for_data_officers_and_administrators(String role) {
        assertThat(office(role)
                        .post("/api/identity/clients", "{\"schoolCode\":\"10010005\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office(role).get("/api/identity/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void people_are_for_administrators() {
        assertThat(office("data-officer")
                        .post("/api/identity/people", person("somebody", "\"school-officer\"", "10010001"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void clients_of_the_office_cannot_be_taken_over() {
        for (var id : List.of("gateway", "office-administrator", "school-1", "khet-identity")) {
            assertThat(office("administrator")
                            .post("/api/identity/clients/" + id + "/rotate", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schoolCode\":\"1\"}",
                "{\"schoolCode\":\"1001000x\"}",
                "{\"schoolCode\":\"10010006\",\"role\":\"administrator\"}"
            })
    void a_request_with_too_little_or_too_much_is_refused(String body) {
        assertThat(office("administrator").post("/api/identity/clients", body).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_school_that_the_caller_does_not_know_gets_no_client() {
        assertThat(office("data-officer")
                        .post("/api/identity/clients", "{\"schoolCode\":\"00000000\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_person_logs_in_with_the_password_given_and_is_who_the_administrator_said() {
        var made = office("administrator")
                .post("/api/identity/people", person("10010001-director", "\"school-director\"", "10010001"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).get("temporaryPassword").isNull()).isTrue();

        var browser = Visitor.anonymous(PORT);
        var back = logIn(browser, "10010001-director", "a good password");
        assertThat(location(back)).hasToString("/");

        var me = json(browser.get("/me"));
        assertThat(me.get("name").asString()).isEqualTo("สมชาย ใจดี");
        assertThat(me.get("roles").toString()).isEqualTo("[\"school-director\"]");
        assertThat(me.get("schoolCode").asString()).isEqualTo("10010001");

        var away = json(browser.post("/logout", "")).get("location").asString();
        assertThat(browser.get(away).statusCode()).isEqualTo(302);
        assertThat(browser.get(location(browser.get("/oauth2/authorization/keycloak"))
                                .toString())
                        .body())
                .contains("kc-form-login");
    }

    @Test
    void a_person_without_a_given_password_gets_one_for_the_first_login_only() {
        var administrator = office("administrator");
        var made = administrator.post(
                "/api/identity/people",
                "{\"username\":\"new-analyst\",\"nameTh\":\"มานี มีนา\",\"email\":\"m@example.org\",\"roles\":[\"analyst\"]}");
        var password = json(made).get("temporaryPassword").asString();

        var asked = logIn(Visitor.anonymous(PORT), "new-analyst", password);

        assertThat(password).hasSize(16);
        assertThat(location(asked).toString()).contains("required-action").contains("UPDATE_PASSWORD");
    }

    @Test
    void an_account_is_made_once() {
        var administrator = office("administrator");
        administrator.post("/api/identity/people", person("twice", "\"school-officer\"", "10010001"));

        var again = administrator.post("/api/identity/people", person("twice", "\"school-officer\"", "10010001"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("type").asString()).isEqualTo("urn:khet:problem:person-exists");
    }

    private static String person(String username, String roles, String schoolCode) {
        return "{\"username\":\"" + username + "\",\"nameTh\":\"สมชาย ใจดี\",\"email\":\"" + username
                + "@example.org\",\"roles\":[" + roles + "],\"schoolCode\":\"" + schoolCode
                + "\",\"password\":\"a good password\"}";
    }

    private static Visitor office(String role) {
        return Visitor.with(token("office-" + role, SECRETS.clientOf("office-" + role)), PORT);
    }

    private static String token(String clientId, String secret) {
        return json(tokenAnswer(clientId, secret)).get("access_token").asString();
    }

    private static HttpResponse<String> tokenAnswer(String clientId, String secret) {
        return postForm(
                Visitor.anonymous(PORT),
                KEYCLOAK.issuer() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Through Keycloak's own form, up to where it sends the browser; if that is the gateway, one step further. */
    private static HttpResponse<String> logIn(Visitor browser, String username, String password) {
        var form = browser.get(
                location(browser.get("/oauth2/authorization/keycloak")).toString());
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(form.body());
        assertThat(action.find()).isTrue();
        var answer = postForm(
                browser,
                action.group(1).replace("&amp;", "&"),
                Map.of("username", username, "password", password, "credentialId", ""));
        var next = location(answer).toString();
        return next.startsWith(PUBLIC_URL) ? browser.get(next) : answer;
    }

    private static HttpResponse<String> postForm(Visitor visitor, String url, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("khet-identity");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Secrets secrets() {
        try {
            return Secrets.open(FOLDER.resolve("secrets.properties"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
