package org.khet.notification.receipts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings.Receipts.Provider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One receipt, out of a form or JSON by the provider's own names of fields. */
record Receipt(String ref, Result result) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_REF = 200;

    /** What became of the SMS. */
    enum Result {
        DELIVERED,
        FAILED,
        /** On its way, or a word that is not known: nothing follows from it. */
        NEITHER
    }

    /** Empty where the fields are not there. */
    static Optional<Receipt> read(Provider provider, @Nullable String mediaType, byte[] body) {
        var fields = mediaType != null && mediaType.contains("json") ? json(body) : form(body);
        var ref = fields.getOrDefault(provider.id(), "");
        var status = fields.getOrDefault(provider.status(), "").strip().toLowerCase(Locale.ROOT);
        if (ref.isBlank() || ref.length() > LONGEST_REF || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                ref,
                provider.delivered().contains(status)
                        ? Result.DELIVERED
                        : provider.failed().contains(status) ? Result.FAILED : Result.NEITHER));
    }

    private static Map<String, String> json(byte[] body) {
        var fields = new HashMap<String, String>();
        try {
            collect(JSON.readTree(body), fields);
        } catch (JacksonException notJson) {
            fields.clear();
        }
        return fields;
    }

    /** Some wrap what they say of the message in an object of its own. */
    private static void collect(JsonNode object, Map<String, String> fields) {
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                collect(field.getValue(), fields);
            } else if (field.getValue().isValueNode()) {
                fields.put(field.getKey(), field.getValue().asString());
            }
        });
    }

    private static Map<String, String> form(byte[] body) {
        var fields = new HashMap<String, String>();
        try {
            for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            fields.clear();
        }
        return fields;
    }
}
