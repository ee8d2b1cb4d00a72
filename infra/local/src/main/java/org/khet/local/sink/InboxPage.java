package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The inbox page and its two files from the class path, and the web UI's Thai font where it is installed. */
record InboxPage(JsonMapper json, Path fonts) implements HttpHandler {
    private static final Pattern FONT = Pattern.compile("/fonts/sarabun-(thai|latin)-(400|600)-normal\\.woff2");
    private static final Map<String, String> FILES = Map.of(
            "/", "inbox.html",
            "/inbox.js", "inbox.js",
            "/inbox.css", "inbox.css");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        String path = exchange.getRequestURI().getPath();
        if (FONT.matcher(path).matches()) {
            font(replies, path.substring("/fonts/".length()));
            return;
        }
        String file = FILES.get(path);
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

    private void font(Replies replies, String name) throws IOException {
        Path file = fonts.resolve(name);
        if (Files.exists(file)) {
            replies.bytes(200, "font/woff2", Files.readAllBytes(file));
        } else {
            replies.error(404, "No such font on this machine");
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
