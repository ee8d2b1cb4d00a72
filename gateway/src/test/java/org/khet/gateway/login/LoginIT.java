package org.khet.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;
import static org.khet.gateway.testing.Visitor.location;
import static org.khet.gateway.testing.Visitor.query;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = {"KHET_PUBLIC_URL=http://localhost:8080", "KHET_RATE_LOGIN=1000"})
class LoginIT {
    private static final String START = "/oauth2/authorization/keycloak";

    @LocalServerPort
    int port;

    private Visitor browser;

    @BeforeEach
    void openBrowser() {
        browser = Visitor.anonymous(port);
    }

    @AfterEach
    void ordinaryTokens() {
        REALM.accessTokensLast(Duration.ofMinutes(5));
    }

    @Test
    void the_browser_is_sent_to_keycloak_with_a_proof_key_and_told_to_come_back_here_only() {
        var sent = browser.get(START);
        var asked = query(location(sent));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent).toString()).startsWith(REALM.issuer() + "/protocol/openid-connect/auth?");
        assertThat(asked)
                .containsEntry("client_id", "gateway")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/login/oauth2/code/keycloak")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void who_logs_in_is_somebody_with_a_cookie_that_no_script_reads() {
        var begun = browser.get(START);
        var cookies = begun.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("KHETSESSION=") && cookie.contains("HttpOnly"));

        var back = browser.logIn(REALM, "officer", START);

        assertThat(location(back).getPath()).isEqualTo("/");
        var me = json(browser.get("/me"));
        assertThat(me.get("username").asString()).isEqualTo("officer");
        assertThat(me.get("roles").toString()).isEqualTo("[\"data-officer\"]");
        assertThat(json(browser.get("/api/collection/schools"))
                        .get("headers")
                        .get("Authorization")
                        .asString())
                .startsWith("Bearer ey");
    }

    @Test
    void the_name_of_a_session_changes_with_the_login() {
        browser.get(START);
        var before = browser.cookies().get("KHETSESSION");
        browser.logIn(REALM, "officer", START);

        assertThat(browser.cookies().get("KHETSESSION")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/5?tab=findings, /collections/5?tab=findings",
        "//evil.example/x, /",
        "https://evil.example/x, /",
        "/\\evil.example, /"
    })
    void a_login_leads_back_to_a_page_of_ours_and_to_nobody_elses(String wanted, String got) {
        var start = START + "?continue=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);

        assertThat(browser.logIn(REALM, "officer", start).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(got));
    }

    @Test
    void a_write_needs_the_token_that_only_our_own_page_can_read() {
        browser.logIn(REALM, "officer", START);
        browser.get("/me");

        var forged = browser.send(browser.request("/api/collection/collections").POST(BodyPublishers.ofString("{}")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(browser.post("/api/collection/collections", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_logout_ends_the_session_here_and_says_where_to_end_it_there() {
        browser.logIn(REALM, "officer", START);
        browser.get("/me");

        var answer = browser.post("/logout", "");

        var location = json(answer).get("location").asString();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(location)
                .startsWith(REALM.issuer() + "/protocol/openid-connect/logout?")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=http://localhost:8080/");
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void many_calls_at_once_renew_a_token_once() throws Exception {
        REALM.accessTokensLast(Duration.ofSeconds(31));
        browser.logIn(REALM, "officer", START);
        int before = REALM.refreshes();
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            REALM.accessTokensLast(Duration.ofMinutes(5));
            return together(20).stream().allMatch(status -> status == 200) && REALM.refreshes() > before;
        });

        assertThat(together(20)).containsOnly(200);
        assertThat(REALM.refreshes() - before).isEqualTo(1);
    }

    private List<Integer> together(int calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call =
                    () -> browser.get("/api/collection/schools").statusCode();
            return threads.invokeAll(Collections.nCopies(calls, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    @Test
    void without_keycloak_a_login_is_a_page_that_says_so() {
        var fresh = Visitor.anonymous(port);
        REALM.stop();
        try {
            await().untilAsserted(() -> {
                var page = fresh.send(fresh.request(START).header("Accept", "text/html"));
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("ระบบยืนยันตัวตนยังไม่พร้อม").doesNotContain("{title");
                assertThat(page.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(json(fresh.get(START)).get("type").asString()).isEqualTo("urn:khet:problem:unavailable");
        } finally {
            REALM.restart();
        }
    }

    @Test
    void a_code_that_was_not_asked_for_is_refused_on_a_page() {
        var answer = browser.send(browser.request("/login/oauth2/code/keycloak?code=x&state=y")
                .header("Accept", "text/html,application/xhtml+xml"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("เข้าสู่ระบบไม่สำเร็จ");
    }

    @Test
    void under_another_name_of_this_machine_the_browser_is_sent_to_the_public_one_first() {
        var answer = browser.get("http://127.0.0.1:" + port + START + "?continue=/collections");

        assertThat(location(answer)).hasToString("http://localhost:8080" + START + "?moved&continue=%2Fcollections");
        var again = browser.get("http://127.0.0.1:" + port + START + "?moved");
        assertThat(location(again).toString()).startsWith(REALM.issuer());
    }
}
