package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Ways to answer one exchange. */
record Replies(JsonMapper json, HttpExchange exchange) {

    void json(int status, Object body) throws IOException {
        bytes(status, "application/json; charset=utf-8", json.writeValueAsBytes(body));
    }

    void error(int status, String message) throws IOException {
        json(status, Map.of("status", status, "detail", message));
    }

    void nothing() throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    void bytes(int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
