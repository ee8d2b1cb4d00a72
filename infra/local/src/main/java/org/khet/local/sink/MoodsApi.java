package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/moods}, {@code PUT /api/moods/WAY} with {@code {"mood":"temporary","times":3}}: makes a way out behave badly. The
 * ways are {@code smtp} and the SMS providers; without {@code times} it lasts until it is set to {@code good}.
 */
record MoodsApi(Moods moods, JsonMapper json) implements HttpHandler {
    static final String PATH = "/api/moods";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (method.equals("GET") && path.equals(PATH)) {
            replies.json(200, shown());
        } else if (method.equals("PUT") && path.startsWith(PATH + "/")) {
            set(
                    replies,
                    path.substring(PATH.length() + 1),
                    exchange.getRequestBody().readAllBytes());
        } else {
            replies.error(404, "Nothing here");
        }
    }

    private void set(Replies replies, String way, byte[] body) throws IOException {
        JsonNode wanted;
        try {
            wanted = json.readTree(body);
        } catch (JacksonException e) {
            replies.error(400, "The body is not JSON");
            return;
        }
        var mood = Mood.find(wanted.path("mood").asString(""));
        int times = wanted.path("times").asInt(0);
        if (mood.isEmpty() || times < 0) {
            replies.error(400, "mood is one of good, refuses, hangs, temporary, permanent, drops; times is 0 or more");
        } else if (moods.set(way, mood.get(), times)) {
            replies.json(200, shown());
        } else {
            replies.error(404, "No such way out");
        }
    }

    private Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        moods.all()
                .forEach((way, state) ->
                        shown.put(way, Map.of("mood", state.mood().label(), "times", state.left())));
        return shown;
    }
}
