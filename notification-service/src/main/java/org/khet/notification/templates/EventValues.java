package org.khet.notification.templates;

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

/** An event's data as the words of a message: dates as its readers write them, lists with commas. */
public final class EventValues {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter DATE_TH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th", "TH"));
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * @param language {@code th} for dates of the Buddhist era, {@code en} for those that English readers expect
     */
    public static Map<String, String> of(JsonNode data, String language) {
        var values = new HashMap<String, String>();
        data.properties().forEach(field -> {
            var text = text(field.getValue(), language);
            if (text != null) {
                values.put(field.getKey(), text);
            }
        });
        return values;
    }

    private static @Nullable String text(JsonNode value, String language) {
        if (value.isNull() || value.isObject()) {
            return null;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> one.asString(""))
                    .collect(Collectors.joining(", "));
        }
        return value.isString() ? spoken(value.asString(), language) : value.asString();
    }

    private static String spoken(String text, String language) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                return date(LocalDate.parse(text), language);
            }
            if (text.length() >= 20 && text.charAt(10) == 'T' && text.endsWith("Z")) {
                var at = Instant.parse(text).atZone(BANGKOK);
                return date(at.toLocalDate(), language) + " " + TIME.format(at) + (language.equals("en") ? "" : " น.");
            }
        } catch (DateTimeParseException plain) {
            return text;
        }
        return text;
    }

    /** The day in Bangkok. */
    public static String date(Instant at, String language) {
        return date(at.atZone(BANGKOK).toLocalDate(), language);
    }

    private static String date(LocalDate day, String language) {
        return language.equals("en") ? DATE_EN.format(day) : DATE_TH.format(ThaiBuddhistDate.from(day));
    }

    private EventValues() {}
}
