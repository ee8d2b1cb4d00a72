package org.khet.collection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a client would. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;

    public Api(int port) {
        this.base = "http://localhost:" + port + "/api/collection";
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, java.util.List<String>> headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String slug() {
            return json().path("type").asString().replace("urn:khet:problem:", "");
        }

        public String etag() {
            return headers.get("etag").getFirst();
        }
    }

    public Answer get(String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    public Answer post(String token, String path, Object body) {
        var json = JSON.writeValueAsBytes(body);
        return send(token, "POST", path, json, Map.of("Content-Type", "application/json"));
    }

    public Answer put(String token, String path, Object body) {
        var json = JSON.writeValueAsBytes(body);
        return send(token, "PUT", path, json, Map.of("Content-Type", "application/json"));
    }

    public Answer putFile(String token, String path, byte[] file) {
        return send(token, "PUT", path, file, Map.of("Content-Type", "text/csv"));
    }

    public Answer send(String token, String method, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
