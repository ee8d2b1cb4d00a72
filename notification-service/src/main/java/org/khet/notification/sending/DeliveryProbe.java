package org.khet.notification.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks whether a message went out whose sender died before it could note so, or whose taker never answered. Where the way
 * out cannot be asked, the message is sent again under the same Message-ID.
 */
@Component
class DeliveryProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DeliveryProbe(NotificationSettings settings) {
        this.url = settings.probeUrl();
    }

    /** @throws IOException where it can be asked but does not answer: then nobody knows yet */
    boolean wentOut(Message message) throws IOException {
        if (url.isBlank()) {
            return false;
        }
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "?summary=true&limit=1&khetMessageId=" + message.id()))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return !JSON.readTree(answer.body()).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
