package org.khet.notification.triggers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events that nobody is told of by default, and why. */
public final class SilentEvents {

    private static final Map<String, Reason> ALL = read();

    /** Why nobody is told. */
    public record Reason(String th, String en) {}

    /** By event type. */
    public static Map<String, Reason> all() {
        return ALL;
    }

    private static Map<String, Reason> read() {
        try (var in = SilentEvents.class.getResourceAsStream("/notifications/silent.json")) {
            return Map.copyOf(JsonMapper.builder().build().readValue(in, new TypeReference<Map<String, Reason>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The reasons cannot be read", e);
        }
    }

    private SilentEvents() {}
}
