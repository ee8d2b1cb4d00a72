package org.khet.notification.sending;

import java.net.http.HttpRequest;
import java.util.Map;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SMSMKT: JSON with {@code phone}, {@code message}, {@code sender}; keys in headers; code {@code 000} is its yes. */
@Component
@Order(2)
class JsonDialect extends SmsProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NotificationSettings.Sms settings;

    JsonDialect(NotificationSettings settings) {
        super(settings.sms().patience());
        this.settings = settings.sms();
    }

    @Override
    public String name() {
        return "smsmkt";
    }

    @Override
    HttpRequest.Builder request(Message message) {
        var body = Map.of("phone", message.address(), "message", text(message), "sender", settings.sender());
        return call(settings.secondaryUrl() + "/api/send-message", body);
    }

    @Override
    HttpRequest.Builder asking(String url, String field, String ref) {
        return call(url, Map.of(field, ref));
    }

    private HttpRequest.Builder call(String url, Map<String, String> body) {
        return to(url).header("api_key", settings.secondaryKey())
                .header("secret_key", settings.secondarySecret())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    @Override
    Answer read(JsonNode body) {
        return body.path("code").asString("").equals("000")
                ? Answer.yes(body.path("result").path("transaction_id").asString(null))
                : Answer.no();
    }
}
