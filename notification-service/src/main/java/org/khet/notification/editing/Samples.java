package org.khet.notification.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.khet.notification.templates.EventValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A likely value for every field of every event: as long as such values get, and of nobody who exists. */
final class Samples {

    private static final JsonNode ALL = read();

    private static JsonNode read() {
        try (var in = Samples.class.getResourceAsStream("/notifications/samples.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The samples cannot be read", e);
        }
    }

    static boolean has(String variable) {
        return ALL.has(variable);
    }

    /** Of a document that an event refers to. */
    static String fileName(String document) {
        return ALL.path(document).path("fileName").asString(document);
    }

    /** As they stand in a message. */
    static Map<String, String> of(Set<String> variables, String language) {
        var values = new HashMap<>(EventValues.of(ALL, language));
        values.keySet().retainAll(variables);
        return values;
    }

    private Samples() {}
}
