package org.khet.certificates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which a certificate is signed: JSON as RFC 8785 orders and spells it, so that every program makes the
 * same bytes of it. Of numbers only whole ones, which is all a certificate has.
 */
public final class CanonicalJson {

    /**
     * @param json UTF-8
     * @return the members of an object: String, Long, Boolean, List, Map or null
     * @throws IllegalArgumentException where the bytes are not one JSON object
     */
    public static Map<String, @Nullable Object> read(byte[] json) {
        return JsonText.object(json);
    }

    /** @param members String, whole number, Boolean, List, Map or null; anything else is refused */
    public static byte[] write(Map<String, ? extends @Nullable Object> members) {
        var out = new StringBuilder();
        append(out, members);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(out, text);
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number -> out.append(number);
            case List<?> items -> items(out, items);
            case Map<?, ?> members -> members(out, members);
            default ->
                throw new IllegalArgumentException(
                        "No canonical form for " + value.getClass().getSimpleName());
        }
    }

    private static void items(StringBuilder out, List<?> items) {
        out.append('[');
        var before = "";
        for (var item : items) {
            append(out.append(before), item);
            before = ",";
        }
        out.append(']');
    }

    /** Java orders texts by UTF-16 units, as RFC 8785 wants it. */
    private static void members(StringBuilder out, Map<?, ?> members) {
        var ordered = new TreeMap<String, @Nullable Object>();
        members.forEach((name, value) -> ordered.put((String) name, value));
        out.append('{');
        var before = "";
        for (var member : ordered.entrySet()) {
            quote(out.append(before), member.getKey());
            append(out.append(':'), member.getValue());
            before = ",";
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private CanonicalJson() {}
}
