package org.khet.notification.triggers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event's data as the words of a message: dates in the Buddhist era, lists with commas. */
final class EventValues {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th", "TH"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static Map<String, String> of(JsonNode data) {
        var values = new HashMap<String, String>();
        data.properties().forEach(field -> {
            var text = text(field.getValue());
            if (text != null) {
                values.put(field.getKey(), text);
            }
        });
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isObject()) {
            return null;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
        }
        return value.isString() ? spoken(value.asString()) : value.asString();
    }

    private static String spoken(String text) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                return DATE.format(ThaiBuddhistDate.from(LocalDate.parse(text)));
            }
            if (text.length() >= 20 && text.charAt(10) == 'T' && text.endsWith("Z")) {
                var at = Instant.parse(text).atZone(BANGKOK);
                return DATE.format(ThaiBuddhistDate.from(at)) + " " + TIME.format(at) + " น.";
            }
        } catch (DateTimeParseException plain) {
            return text;
        }
        return text;
    }

    private EventValues() {}
}
