package org.khet.notification.sending;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the two SMS dialects have in common: one HTTP call with a time limit, and what its status means. */
abstract class SmsProvider implements Transport {

    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** HTTP/1.1, as an attempt to upgrade would cost each plain-text provider a header it may not know. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Duration patience;

    SmsProvider(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public @Nullable String send(Message message, List<Enclosure> files) throws TransportException {
        HttpResponse<String> answer;
        try {
            answer = http.send(
                    request(message)
                            .timeout(patience)
                            .header("X-Khet-Message-Id", message.id())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw TransportException.temporary("sms-provider-away", e);
        } catch (IOException e) {
            // The line was there and broke, or nothing came back in time: the provider may have taken it.
            throw TransportException.doubtful("sms-provider-away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.doubtful("interrupted", e);
        }
        return taken(answer);
    }

    /** The call in the provider's dialect. */
    abstract HttpRequest.Builder request(Message message);

    /** Asks in the provider's dialect what became of a message that it took under that number. */
    abstract HttpRequest.Builder asking(String url, String field, String ref);

    /** @throws IOException where it does not say */
    HttpResponse<byte[]> ask(String url, String field, String ref) throws IOException {
        try {
            return http.send(
                    asking(url, field, ref).timeout(patience).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What the body of a 2xx answer says. */
    abstract Answer read(JsonNode body);

    /** @param ref the provider's own number of the message */
    record Answer(boolean taken, @Nullable String ref) {

        static Answer yes(@Nullable String ref) {
            return new Answer(true, ref);
        }

        static Answer no() {
            return new Answer(false, null);
        }
    }

    static String text(Message message) {
        return String.join(" ", message.paragraphs());
    }

    static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private @Nullable String taken(HttpResponse<String> answer) throws TransportException {
        int status = answer.statusCode();
        var said = status / 100 == 2 ? read(json(answer.body())) : Answer.no();
        if (said.taken()) {
            return said.ref();
        }
        var cause = new IOException("status " + status);
        if (status / 100 == 4 && status != TOO_MANY && status != REQUEST_TIMEOUT) {
            throw TransportException.permanent("sms-refused-" + status, cause);
        }
        throw TransportException.temporary("sms-failed-" + status, cause);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
