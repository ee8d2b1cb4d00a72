package org.khet.demo.http;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the interface; anything but a good answer is a {@link Refusal}. */
public final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Web web;
    private final URI gateway;
    private final @Nullable Supplier<String> token;

    /** @param token null for a caller without a login */
    public Client(Web web, URI gateway, @Nullable Supplier<String> token) {
        this.web = web;
        this.gateway = gateway;
        this.token = token;
    }

    public JsonNode get(String path) {
        return good("GET", path, call("GET", path, BodyPublishers.noBody(), Map.of()))
                .json();
    }

    public Answer fetch(String path, String accept) {
        return good("GET", path, call("GET", path, BodyPublishers.noBody(), Map.of("Accept", accept)));
    }

    /** The answer whatever it is. */
    public Answer attempt(String path) {
        return call("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public JsonNode post(String path, @Nullable Object body) {
        return good("POST", path, tryPost(path, body)).json();
    }

    /** The answer whatever it is. */
    public Answer tryPost(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public JsonNode put(String path, Object body) {
        return good("PUT", path, send("PUT", path, body)).json();
    }

    public void delete(String path) {
        good("DELETE", path, call("DELETE", path, BodyPublishers.noBody(), Map.of()));
    }

    /**
     * Changes whatever is there.
     *
     * @param keyed with a key of its own, so that a repetition has one effect
     */
    public JsonNode patch(String path, Object body, boolean keyed) {
        var headers = new HashMap<>(keyed ? key() : Map.of("Content-Type", "application/json"));
        headers.put("If-Match", "*");
        return good("PATCH", path, call("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), headers))
                .json();
    }

    public JsonNode putFile(String path, byte[] file) {
        return good("PUT", path, tryPutFile(path, file)).json();
    }

    /** The answer whatever it is. What kind of file it is the service sees for itself. */
    public Answer tryPutFile(String path, byte[] file) {
        return call("PUT", path, BodyPublishers.ofByteArray(file), Map.of("Content-Type", "application/octet-stream"));
    }

    /** A file too large to be held in memory. */
    public JsonNode putFile(String path, Path file) {
        try {
            return good(
                            "PUT",
                            path,
                            call(
                                    "PUT",
                                    path,
                                    BodyPublishers.ofFile(file),
                                    Map.of("Content-Type", "application/octet-stream")))
                    .json();
        } catch (FileNotFoundException e) {
            throw new Refusal("There is no file " + file);
        }
    }

    public JsonNode postCsv(String path, String csv) {
        return good("POST", path, call("POST", path, BodyPublishers.ofString(csv), Map.of("Content-Type", "text/csv")))
                .json();
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var next = path;
        while (true) {
            var page = get(next);
            page.path("items").forEach(items::add);
            var cursor = page.path("nextCursor").asString("");
            if (cursor.isEmpty()) {
                return items;
            }
            next = path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
    }

    /** With a key of its own, so that a repetition after a broken line has one effect. */
    private Answer send(String method, String path, @Nullable Object body) {
        return body == null
                ? call(method, path, BodyPublishers.noBody(), key())
                : call(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), key());
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", "application/json");
    }

    private Answer call(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST)
                .header("Accept-Language", "en")
                .method(method, body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        return web.send(request.build());
    }

    private static Answer good(String method, String path, Answer answer) {
        if (!answer.isGood()) {
            throw new Refusal(method + " " + path, answer);
        }
        return answer;
    }
}
