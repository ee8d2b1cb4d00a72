package org.khet.notification.sending;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** ThaiBulkSMS version 2: a form with {@code msisdn}, {@code message}, {@code sender}; login by HTTP Basic. */
@Component
@Order(1)
class FormDialect extends SmsProvider {

    private final NotificationSettings.Sms settings;

    FormDialect(NotificationSettings settings) {
        super(settings.sms().patience());
        this.settings = settings.sms();
    }

    @Override
    public String name() {
        return "thaibulksms";
    }

    @Override
    HttpRequest.Builder request(Message message) {
        var form = "msisdn=" + encoded(message.address()) + "&message=" + encoded(text(message)) + "&sender="
                + encoded(settings.sender()) + "&force=corporate";
        return call(settings.primaryUrl() + "/sms")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    @Override
    HttpRequest.Builder asking(String url, String field, String ref) {
        return call(url + "?" + field + "=" + encoded(ref)).GET();
    }

    private HttpRequest.Builder call(String url) {
        var login = settings.primaryKey() + ":" + settings.primarySecret();
        return to(url).header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    Answer read(JsonNode body) {
        return Answer.yes(
                body.path("phone_number_list").path(0).path("message_id").asString(null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
