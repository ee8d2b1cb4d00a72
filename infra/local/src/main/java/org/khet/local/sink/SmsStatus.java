package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a played SMS provider says afterwards: whatever has come here has arrived. */
record SmsStatus(SmsDialect dialect, MessageLog log, JsonMapper json) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String id = dialect.asked(query, body);
        boolean known = log.find(id)
                .filter(message -> dialect.provider().equals(message.provider()))
                .isPresent();
        if (known) {
            var answer = dialect.status(id);
            replies.json(answer.status(), answer.body());
        } else {
            replies.error(404, "No such message");
        }
    }
}
