package org.khet.local.sink;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one SMS provider wants to be asked, and how it answers. */
sealed interface SmsDialect permits ThaiBulkSms, SmsMkt {
    String provider();

    String path();

    /** Reads the order, or says as the provider would why it is refused. */
    Reading read(Headers headers, byte[] body);

    /** The provider's yes; {@code ids} are the sink's numbers, one for each phone. */
    Answer accepted(Order order, List<String> ids);

    /** Where it is asked what became of a message. */
    String statusPath();

    /** The number that is asked for; empty where none is named. */
    String asked(String query, byte[] body);

    /** What became of a message that the provider knows. */
    Answer status(String id);

    record Order(List<String> phones, String text, @Nullable String khetMessageId) {}

    record Answer(int status, Map<String, ?> body) {}

    /** Either an order or a refusal. */
    sealed interface Reading {
        record Accepted(Order order) implements Reading {}

        record Refused(Answer answer) implements Reading {}
    }

    /** Thai numbers are written with 0, 66 or +66 in front; people read the first form. */
    static String localPhone(String phone) {
        String digits = phone.strip().replace("-", "").replace(" ", "");
        if (digits.startsWith("+66")) {
            return "0" + digits.substring(3);
        }
        return digits.startsWith("66") && digits.length() == 11 ? "0" + digits.substring(2) : digits;
    }
}
