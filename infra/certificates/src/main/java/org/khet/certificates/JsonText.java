package org.khet.certificates;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly: no repeated member, no fractions, no nesting that nobody could mean. */
final class JsonText {
    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 15;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    static Map<String, @Nullable Object> object(byte[] utf8) {
        try {
            var reader = new JsonText(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
            reader.space();
            var members = reader.members();
            reader.space();
            if (reader.at < reader.text.length()) {
                throw fault();
            }
            return members;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    private @Nullable Object value() {
        space();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> members() {
        enter('{');
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (!eat('}')) {
            do {
                space();
                var name = string();
                if (!eat(':') || members.containsKey(name)) {
                    throw fault();
                }
                members.put(name, value());
            } while (eat(','));
            leave('}');
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> items() {
        enter('[');
        var items = new ArrayList<@Nullable Object>();
        if (!eat(']')) {
            do {
                items.add(value());
            } while (eat(','));
            leave(']');
        }
        depth--;
        return items;
    }

    private String string() {
        enterString();
        var out = new StringBuilder();
        while (peek() != '"') {
            var c = next();
            if (c < ' ') {
                throw fault();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        var c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw fault();
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw fault();
        };
    }

    private Long number() {
        var from = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && text.charAt(at) < 0x80) {
            at++;
        }
        if (at - from > MOST_DIGITS) {
            throw fault();
        }
        return Long.parseLong(text, from, at, 10);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw fault();
        }
        at += word.length();
        return meaning;
    }

    private void enter(char opening) {
        if (next() != opening || ++depth > DEEPEST) {
            throw fault();
        }
    }

    private void enterString() {
        if (next() != '"') {
            throw fault();
        }
    }

    private void leave(char closing) {
        if (!eat(closing)) {
            throw fault();
        }
    }

    private boolean eat(char wanted) {
        space();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault();
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static IllegalArgumentException fault() {
        return new IllegalArgumentException("Not JSON of the form that is expected");
    }
}
