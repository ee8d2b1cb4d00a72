package org.khet.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class WebFilesIT {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/collections", "/collections/2568-1/schools/10010001", "/public"})
    void every_page_is_the_one_page_and_is_asked_for_again(String path) {
        var answer = Visitor.anonymous(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("page of the test");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).startsWith("W/\"");
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_good_for_ever() {
        var answer = Visitor.anonymous(port).get("/assets/app-3f9c1a.js");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() {
        var visitor = Visitor.anonymous(port);
        var tag = visitor.get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(visitor.send(visitor.request("/").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.js", "/assets/nothing", "/favicon.ico", "/openapi/nothing"})
    void a_file_that_is_not_there_is_not_a_page(String path) {
        assertThat(Visitor.anonymous(port).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/public/search", "/me", "/assets/app-3f9c1a.js"})
    void every_answer_tells_the_browser_what_it_may_do(String path) {
        var headers = Visitor.anonymous(port).get(path).headers();
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
        assertThat(policy.replace("style-src 'self' 'unsafe-inline'", "")).doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
