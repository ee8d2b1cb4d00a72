package org.khet.collection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP as an outsider would. */
public record CollectionApi(int port, String token) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer with its body read as JSON, missing where there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        public String text(String field) {
            return body.path(field).asString();
        }

        public String problem() {
            return text("type").replace("urn:khet:problem:", "");
        }

        public String etag() {
            return whole.headers().firstValue("ETag").orElse("");
        }
    }

    public CollectionApi as(String other) {
        return new CollectionApi(port, other);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.PUT(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer putFile(String path, byte[] file, String... headers) {
        var request = request(path).header("Content-Type", "text/csv");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.PUT(BodyPublishers.ofByteArray(file)));
    }

    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** A file as it comes. */
    public HttpResponse<byte[]> download(String path, String accept, String... headers) {
        var request = request(path).header("Accept", accept);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer postCsv(String path, BodyPublisher file) {
        return send(request(path).header("Content-Type", "text/csv").POST(file));
    }

    public Answer postCsv(String path, Path file) throws IOException {
        return postCsv(path, BodyPublishers.ofFile(file));
    }

    /** The lines of a stream as they come; closing it hangs up. */
    public InputStream stream(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/collection" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            var body = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.missingNode();
            return new Answer(answer.statusCode(), body, answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
