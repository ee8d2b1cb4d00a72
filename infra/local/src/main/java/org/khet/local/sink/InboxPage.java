package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The inbox page and its two files, from the class path. */
record InboxPage(JsonMapper json) implements HttpHandler {
    private static final Map<String, String> FILES = Map.of(
            "/", "inbox.html",
            "/inbox.js", "inbox.js",
            "/inbox.css", "inbox.css");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        String file = FILES.get(exchange.getRequestURI().getPath());
        if (file == null) {
            replies.error(404, "Nothing here");
            return;
        }
        try (InputStream in = InboxPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("No resource " + file);
            }
            // Mails come from outside: what they bring runs nothing and loads nothing.
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
            replies.bytes(200, type(file), in.readAllBytes());
        }
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".js" -> "text/javascript; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            default -> "text/html; charset=utf-8";
        };
    }
}
