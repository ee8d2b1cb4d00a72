package org.khet.notification.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;

/** What the two SMS dialects have in common: one HTTP call with a time limit, and what its status means. */
abstract class SmsProvider implements Transport {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void send(Message message) throws TransportException {
        HttpResponse<String> answer;
        try {
            answer = http.send(
                    request(message)
                            .timeout(PATIENCE)
                            .header("X-Khet-Message-Id", message.id())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw TransportException.temporary("sms-provider-away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.temporary("interrupted", e);
        }
        requireTaken(answer);
    }

    /** The call in the provider's dialect. */
    abstract HttpRequest.Builder request(Message message);

    /** Whether a 2xx answer says that the message was taken. */
    abstract boolean taken(String body);

    static String text(Message message) {
        return String.join(" ", message.paragraphs());
    }

    static HttpRequest.Builder post(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private void requireTaken(HttpResponse<String> answer) throws TransportException {
        int status = answer.statusCode();
        if (status / 100 == 2 && taken(answer.body())) {
            return;
        }
        var cause = new IOException("status " + status);
        if (status / 100 == 4 && status != TOO_MANY && status != REQUEST_TIMEOUT) {
            throw TransportException.permanent("sms-refused-" + status, cause);
        }
        throw TransportException.temporary("sms-failed-" + status, cause);
    }
}
