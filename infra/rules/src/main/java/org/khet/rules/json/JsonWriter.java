package org.khet.rules.json;

/** Writes one line, members in their order. */
public final class JsonWriter {
    private JsonWriter() {}

    public static String write(Json value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Json value) {
        switch (value) {
            case Json.Obj object -> {
                String before = "{";
                for (var member : object.members().entrySet()) {
                    quote(out.append(before), member.getKey());
                    append(out.append(':'), member.getValue());
                    before = ",";
                }
                out.append(object.members().isEmpty() ? "{}" : "}");
            }
            case Json.Arr array -> {
                String before = "[";
                for (Json item : array.items()) {
                    append(out.append(before), item);
                    before = ",";
                }
                out.append(array.items().isEmpty() ? "[]" : "]");
            }
            case Json.Str string -> quote(out, string.value());
            case Json.Num number -> out.append(number.text());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null ignored -> out.append("null");
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029') {
                out.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
