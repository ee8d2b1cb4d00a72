package org.khet.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One SMS provider, played: keeps the message before it answers. */
record SmsIntake(SmsDialect dialect, MessageLog log, JsonMapper json, Clock clock) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        if (!exchange.getRequestMethod().equals("POST")) {
            replies.error(405, "POST only");
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        SmsDialect.Answer answer = switch (dialect.read(exchange.getRequestHeaders(), body)) {
            case SmsDialect.Reading.Refused refused -> refused.answer();
            case SmsDialect.Reading.Accepted accepted -> dialect.accepted(accepted.order(), keep(accepted.order()));
        };
        replies.json(answer.status(), answer.body());
    }

    private List<String> keep(SmsDialect.Order order) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String phone : order.phones()) {
            String id = UUID.randomUUID().toString();
            log.add(new Message(
                    id,
                    Message.Kind.sms,
                    dialect.provider(),
                    phone,
                    null,
                    order.text(),
                    null,
                    null,
                    order.khetMessageId(),
                    clock.instant()));
            ids.add(id);
        }
        return ids;
    }
}
