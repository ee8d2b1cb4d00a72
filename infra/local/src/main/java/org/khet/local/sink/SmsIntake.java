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
record SmsIntake(SmsDialect dialect, MessageLog log, JsonMapper json, Clock clock, Moods moods) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var replies = new Replies(json, exchange);
        if (!exchange.getRequestMethod().equals("POST")) {
            replies.error(405, "POST only");
            return;
        }
        Mood mood = moods.next(dialect.provider());
        if (mood == Mood.REFUSES) {
            exchange.close();
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (mood == Mood.HANGS) {
            hang();
            exchange.close();
            return;
        }
        if (mood == Mood.TEMPORARY || mood == Mood.PERMANENT) {
            replies.error(mood == Mood.TEMPORARY ? 503 : 400, "In a mood");
            return;
        }
        SmsDialect.Answer answer = switch (dialect.read(exchange.getRequestHeaders(), body)) {
            case SmsDialect.Reading.Refused refused -> refused.answer();
            case SmsDialect.Reading.Accepted accepted -> dialect.accepted(accepted.order(), keep(accepted.order()));
        };
        if (mood == Mood.DROPS) {
            exchange.close();
            return;
        }
        replies.json(answer.status(), answer.body());
    }

    private void hang() {
        try {
            moods.hang();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
