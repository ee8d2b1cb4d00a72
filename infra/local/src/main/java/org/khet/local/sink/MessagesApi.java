package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/messages[?kind=&q=&to=&khetMessageId=&limit=&summary=true]}, {@code /api/messages/ID}, {@code /api/counts}: what arrived,
 * newest first.
 */
record MessagesApi(MessageLog log, JsonMapper json) implements HttpHandler {
    private static final String LIST = "/api/messages";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (method.equals("GET") && path.equals("/api/counts")) {
            replies.json(200, log.counts());
        } else if (method.equals("GET") && path.equals(LIST)) {
            list(replies, query(exchange.getRequestURI().getRawQuery()));
        } else if (method.equals("GET") && path.startsWith(LIST + "/")) {
            one(replies, path.substring(LIST.length() + 1));
        } else if (method.equals("DELETE") && path.equals(LIST)) {
            log.clear();
            replies.nothing();
        } else {
            replies.error(404, "Nothing here");
        }
    }

    private void list(Replies replies, Map<String, String> query) throws IOException {
        int limit = limit(query.get("limit"));
        var found = log.list(wanted(query), limit);
        if (Boolean.parseBoolean(query.get("summary"))) {
            replies.json(200, found);
            return;
        }
        replies.json(
                200,
                found.stream()
                        .map(message -> log.find(message.id()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void one(Replies replies, String id) throws IOException {
        var found = log.find(id);
        if (found.isPresent()) {
            replies.json(200, found.get());
        } else {
            replies.error(404, "No such message");
        }
    }

    private static Predicate<Message> wanted(Map<String, String> query) {
        String kind = query.getOrDefault("kind", "");
        String to = query.getOrDefault("to", "");
        String khetMessageId = query.getOrDefault("khetMessageId", "");
        String words = query.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        return message -> (kind.isEmpty() || message.kind().name().equals(kind))
                && (to.isEmpty() || message.to().equalsIgnoreCase(to))
                && (khetMessageId.isEmpty() || khetMessageId.equals(message.khetMessageId()))
                && (words.isEmpty() || message.mentions(words));
    }

    private static int limit(@Nullable String text) {
        return text == null || !text.matches("\\d{1,7}") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
