package org.khet.notification.sending;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings.Receipts.Provider;
import org.springframework.stereotype.Component;

/** Asks SMS providers what became of what they took, each in its own dialect and with the login of sending. */
@Component
public class StatusCalls {

    private final List<SmsProvider> dialects;

    StatusCalls(List<SmsProvider> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** What a provider said, in its own words. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Said(@Nullable String mediaType, byte[] body) {}

    /**
     * @param ref the provider's own number of the message
     * @return an empty body where it knows no such message
     * @throws IOException where it does not answer, or has a fault
     */
    public Said ask(String name, Provider provider, String ref) throws IOException {
        for (var dialect : dialects) {
            if (dialect.name().equals(name)) {
                var answer = dialect.ask(provider.statusUrl(), provider.id(), ref);
                if (answer.statusCode() / 100 == 2) {
                    return new Said(answer.headers().firstValue("Content-Type").orElse(null), answer.body());
                }
                if (answer.statusCode() == 404) {
                    return new Said(null, new byte[0]);
                }
                throw new IOException("status " + answer.statusCode());
            }
        }
        throw new IOException("no dialect is called " + name);
    }
}
