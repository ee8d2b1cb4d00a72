package org.khet.notification.triggers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people call each event, and for those that nobody is told of by default, why. */
public final class EventTexts {

    private static final Map<String, Text> NAMES = read("names");
    private static final Map<String, Text> SILENT = read("silent");

    /** In both languages. */
    public record Text(String th, String en) {}

    /** The type itself where nobody has named it. */
    public static Text name(EventType type) {
        return NAMES.getOrDefault(type.type(), new Text(type.type(), type.type()));
    }

    /** Null where somebody is told. */
    public static @Nullable Text silence(EventType type) {
        return SILENT.get(type.type());
    }

    /** Why nobody is told, by event type. */
    public static Map<String, Text> silent() {
        return SILENT;
    }

    private static Map<String, Text> read(String file) {
        try (var in = EventTexts.class.getResourceAsStream("/notifications/" + file + ".json")) {
            return Map.copyOf(JsonMapper.builder().build().readValue(in, new TypeReference<Map<String, Text>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of events cannot be read", e);
        }
    }

    private EventTexts() {}
}
