package org.khet.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.identity.RealRealm.PORT;
import static org.khet.gateway.identity.RealRealm.PUBLIC_URL;
import static org.khet.gateway.identity.RealRealm.office;
import static org.khet.gateway.identity.RealRealm.postForm;
import static org.khet.gateway.testing.Visitor.json;
import static org.khet.gateway.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Accounts of people, in a real Keycloak. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = RealRealm.class)
class PeopleIT {

    @Test
    void people_are_for_administrators() {
        assertThat(office("data-officer")
                        .post("/api/identity/people", person("somebody", "\"school-officer\"", "10010001"))
                        .statusCode())
                .isEqualTo(403);
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
}
