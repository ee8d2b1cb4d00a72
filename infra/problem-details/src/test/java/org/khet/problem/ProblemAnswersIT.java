package org.khet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersIT {
    private static final String GOOD = """
        {"requester":{"name":"ก","phone":"0812345678"},"codes":["a"],"format":"CSV","due":"2026-06-10","copies":1}\
        """;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private record Answer(int status, HttpResponse<String> raw, JsonNode body) {
        String slug() {
            return body.get("type").asString().replace("urn:khet:problem:", "");
        }

        String field() {
            return body.at("/errors/0/field").asString();
        }
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> raw = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = JsonMapper.shared().readTree(raw.body());
        assertThat(body.get("status").asInt()).isEqualTo(raw.statusCode());
        assertThat(raw.headers().firstValue("X-Trace-Id"))
                .hasValue(body.get("traceId").asString());
        return new Answer(raw.statusCode(), raw, body);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder post(String json) {
        return at("/orders").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    @Test
    void a_good_request_passes() throws Exception {
        HttpResponse<String> answer = http.send(post(GOOD).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Trace-Id")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"copies\":1}~\"copies\":1,\"status\":\"APPROVED\"}~unknown-field~status",
                "\"phone\"~\"role\":\"admin\",\"phone\"~unknown-field~requester.role",
                "\"CSV\"~\"PDF\"~validation-failed~format",
                "2026-06-10~10/6/2569~validation-failed~due",
                "\"copies\":1~\"copies\":null~validation-failed~copies",
                "\"copies\":1~\"copies\":\"many\"~validation-failed~copies",
                "\"copies\":1~\"copies\":9~too-large~",
                "0812345678~12~validation-failed~requester.phone",
                "[\"a\"]~[]~validation-failed~codes",
                "\"copies\":1}~\"copies\":1~malformed~",
                "\"copies\":1~\"copies\":1,\"copies\":2~malformed~",
                "\"copies\":1}~\"copies\":1} x~malformed~",
            })
    void a_bad_body_is_told_by_its_field(String good, String bad, String slug, String field) throws Exception {
        Answer answer = send(post(GOOD.replace(good, bad)));
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(answer.field()).isEqualTo(field == null ? "" : field);
    }

    @Test
    void an_allowed_list_and_own_words_come_in_both_languages() throws Exception {
        assertThat(send(post(GOOD.replace("CSV", "PDF")))
                        .body()
                        .at("/errors/0/messageEn")
                        .asString())
                .isEqualTo("Must be one of: CSV, XLSX");
        JsonNode own = send(post(GOOD.replace("0812345678", "12"))).body();
        assertThat(own.at("/errors/0/messageTh").asString()).isEqualTo("ต้องเป็นตัวเลข 10 หลัก");
        assertThat(own.at("/errors/0/messageEn").asString()).isEqualTo("Must be 10 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "/orders, validation-failed, limit",
        "/orders?limit=0, validation-failed, limit",
        "/orders?limit=x, validation-failed, limit",
        "/orders?limit=1&format=DOC, validation-failed, format",
        "/nowhere, not-found, ''",
        "/translated, conflict, ''",
        "/no-room, no-room, ''",
        "/refused-by-container, forbidden, ''"
    })
    void a_bad_address_or_parameter_is_told(String path, String slug, String field) throws Exception {
        Answer answer = send(at(path));
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.body().get("instance").asString())
                .isEqualTo(URI.create(path).getPath());
    }

    @Test
    void the_protocol_s_own_refusals_are_problems_too() throws Exception {
        Answer method = send(at("/orders").DELETE());
        assertThat(method.slug()).isEqualTo("method-not-allowed");
        assertThat(method.raw().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertThat(send(at("/orders")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .slug())
                .isEqualTo("unsupported-media");
        assertThat(send(at("/orders?limit=1").header("Accept", "image/png")).slug())
                .isEqualTo("not-acceptable");
        assertThat(send(post("")).slug()).isEqualTo("malformed");
    }

    @Test
    void a_problem_is_json_even_where_csv_was_asked_for() throws Exception {
        Answer answer = send(at("/orders/7").header("Accept", "text/csv").header("Accept-Language", "en"));
        assertThat(answer.body().get("detail").asString()).isEqualTo("No order 7");
    }

    @Test
    void our_own_failure_tells_nothing_of_its_inside(CapturedOutput log) throws Exception {
        Answer answer =
                send(at("/broken").header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.raw().body()).doesNotContain("1101700207366", "IllegalState");
        assertThat(answer.body().get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(log).contains("IllegalStateException", "SampleService").doesNotContain("1101700207366");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orders HTTP/1.1\r\n\r\n",
                "GET /orders HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n"
            })
    void what_the_container_refuses_before_any_filter_is_a_problem_too(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:khet:problem:malformed")
                    .doesNotContain("<html");
        }
    }
}
