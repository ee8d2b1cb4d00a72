package org.khet.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as an outsider would, and reads whatever it answers. */
public final class Calls {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;

    public Calls(int port) {
        this.client = RestClient.create("http://127.0.0.1:" + port);
    }

    /** @param token null for a caller without a login */
    public Answer get(@Nullable String token, String path) {
        return call(HttpMethod.GET, token, path, null, Map.of());
    }

    public Answer post(@Nullable String token, String path, @Nullable Object body) {
        return call(HttpMethod.POST, token, path, body, Map.of());
    }

    /** @param body written as JSON, or null for none */
    public Answer call(
            HttpMethod method,
            @Nullable String token,
            String path,
            @Nullable Object body,
            Map<String, String> headers) {
        var request = client.method(method).uri(path);
        request.headers(all -> {
            headers.forEach(all::set);
            if (token != null) {
                all.setBearerAuth(token);
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body));
        }
        return request.exchangeForRequiredValue((sent, answer) -> new Answer(
                answer.getStatusCode().value(),
                answer.getHeaders(),
                answer.getBody().readAllBytes()));
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        /** The last part of the problem's type, or an empty text. */
        public String problem() {
            return json().path("type").asString("").replace("urn:khet:problem:", "");
        }

        @Override
        public String toString() {
            return status + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
