package org.khet.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Peers.SERVICE;
import static org.khet.gateway.testing.Visitor.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = "khet.upstreams.answer-timeout=1s")
class ForwardingIT {
    private static final String FILE = "/api/collection/collections/c1/submissions/10010001/file";

    @LocalServerPort
    int port;

    private String token;
    private Visitor officer;

    @BeforeEach
    void logIn() {
        token = REALM.person("officer", "data-officer");
        officer = Visitor.with(token, port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collection/schools",
                "/api/requests/r1/steps/2/complete",
                "/api/reporting/productions",
                "/api/public/search",
                "/api/notifications/messages"
            })
    void the_path_is_the_same_inside(String path) {
        assertThat(json(officer.get(path)).get("path").asString()).isEqualTo(path);
    }

    @Test
    void the_query_arrives_as_it_was_meant() {
        var query = "q=%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99&a=1%2B1%26&cursor=a%3D%3D&a=2";

        assertThat(json(officer.get("/api/collection/schools?" + query))
                        .get("query")
                        .asString())
                .isEqualTo("q=%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99&a=1%2B1%26&a=2&cursor=a%3D%3D");
    }

    @Test
    void a_service_sees_the_token_and_where_the_caller_is_but_no_cookie_and_no_lie() {
        var request = officer.request("/api/collection/schools")
                .header("Cookie", "KHETSESSION=abc")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.7")
                .header("Origin", "http://localhost:" + port)
                .header("TE", "trailers")
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"7\"");
        var seen = json(officer.send(request)).get("headers");

        assertThat(seen.get("Authorization").asString()).isEqualTo("Bearer " + token);
        assertThat(seen.get("X-forwarded-for").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(seen.get("X-forwarded-host").asString()).isEqualTo("localhost:" + port);
        assertThat(seen.get("X-forwarded-proto").asString()).isEqualTo("http");
        assertThat(seen.get("X-forwarded-port").asString()).isEqualTo(Integer.toString(port));
        assertThat(seen.get("Traceparent").asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.get("Idempotency-key").asString()).isEqualTo("k1");
        assertThat(seen.get("If-match").asString()).isEqualTo("\"7\"");
        assertThat(seen.propertyNames()).doesNotContain("Cookie", "Origin", "Te", "Forwarded");
    }

    @Test
    void an_answer_keeps_its_tag_and_loses_what_the_gateway_writes_itself() {
        var headers = officer.get("/api/collection/schools").headers();

        assertThat(headers.firstValue("ETag")).hasValue("\"7\"");
        assertThat(headers.allValues("X-Trace-Id")).hasSize(1).doesNotContain("from the service");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Date")).hasSize(1);
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void a_redirect_is_handed_on_and_not_followed() {
        int before = SERVICE.calls();
        var answer = officer.get("/api/reporting/x?location=http://localhost:1/elsewhere");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:1/elsewhere");
        assertThat(SERVICE.calls() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 429, 500})
    void what_a_service_answers_is_the_answer(int status) {
        var answer = officer.get("/api/collection/x?status=" + status);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("path").asString()).isEqualTo("/api/collection/x");
    }

    @Test
    void a_file_larger_than_the_whole_memory_goes_through() {
        long size = 600L * 1024 * 1024;
        var request = officer.request(FILE)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(size)), size));

        var said = json(officer.send(request));

        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(size);
        assertThat(said.get("bytes").asLong()).isEqualTo(size);
        assertThat(said.get("headers").get("Content-length").asString()).isEqualTo(Long.toString(size));
    }

    @Test
    void a_file_of_unknown_length_goes_through() {
        long size = 20L * 1024 * 1024;
        var request = officer.request(FILE).PUT(BodyPublishers.ofInputStream(() -> zeros(size)));

        assertThat(json(officer.send(request)).get("bytes").asLong()).isEqualTo(size);
    }

    @Test
    void a_file_on_a_slow_line_is_not_cut_off() {
        var line = new Drip(20, Duration.ofMillis(120));
        var request = officer.request(FILE).PUT(BodyPublishers.ofInputStream(() -> line));

        assertThat(json(officer.send(request)).get("bytes").asLong()).isEqualTo(20);
    }

    @Test
    void events_arrive_one_by_one_and_the_stream_outlives_every_timeout() throws Exception {
        var client = HttpClient.newHttpClient();
        var request = officer.request("/api/collection/collections/c1/stream")
                .header("Accept", "text/event-stream")
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(":");
            for (int n = 1; n <= 4; n++) {
                // Nothing for longer than a third of the timeout, and four times that is longer than all of it.
                new SynchronousQueue<>().poll(400, TimeUnit.MILLISECONDS);
                SERVICE.event("row " + n);
                assertThat(nextData(lines)).isEqualTo("row " + n);
            }
            SERVICE.event("");
            assertThat(lines.lines().allMatch(String::isEmpty)).isTrue();
        }
    }

    @Test
    void a_caller_who_hangs_up_in_the_middle_of_a_file_is_nobodys_fault_but_theirs() throws Exception {
        for (int n = 0; n < 25; n++) {
            try (var line = new Socket("localhost", port)) {
                line.getOutputStream()
                        .write(("PUT " + FILE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                        + "\r\nContent-Length: 100000\r\n\r\nbeginning")
                                .getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
            }
        }

        assertThat(officer.get("/api/collection/schools").statusCode()).isEqualTo(200);
    }

    private static String nextData(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line == null ? "" : line.substring("data: ".length());
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int now = (int) Math.min(left, length);
                left -= now;
                return now == 0 ? -1 : now;
            }
        };
    }

    /** One byte at a time, with a pause before each. */
    private static final class Drip extends InputStream {
        private final Duration pause;
        private int left;

        Drip(int bytes, Duration pause) {
            left = bytes;
            this.pause = pause;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            into[from] = (byte) next;
            return 1;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                return -1;
            }
            try {
                new SynchronousQueue<>().poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return 'x';
        }
    }
}
