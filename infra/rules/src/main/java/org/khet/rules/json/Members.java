package org.khet.rules.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one object, taken by name and type; {@link #end} refuses what nobody asked for, so that a slip is seen. */
public final class Members {
    private final Map<String, Json> members;
    private final String path;
    private final Set<String> taken = new HashSet<>();

    private Members(Map<String, Json> members, String path) {
        this.members = members;
        this.path = path;
    }

    public static Members of(Json value, String path) {
        if (value instanceof Json.Obj object) {
            return new Members(object.members(), path);
        }
        throw new JsonException(path + ": an object expected");
    }

    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    public String text(String name) {
        String value = textOr(name, null);
        if (value == null) {
            throw fault(name, "is missing");
        }
        return value;
    }

    public @Nullable String textOr(String name, @Nullable String absent) {
        return switch (take(name)) {
            case null -> absent;
            case Json.Null ignored -> absent;
            case Json.Str string -> string.value();
            default -> throw fault(name, "must be a text");
        };
    }

    public @Nullable Integer integer(String name) {
        return switch (take(name)) {
            case null -> null;
            case Json.Null ignored -> null;
            case Json.Num number -> parse(name, number.text());
            default -> throw fault(name, "must be a whole number");
        };
    }

    public boolean flag(String name) {
        return switch (take(name)) {
            case null -> false;
            case Json.Bool bool -> bool.value();
            default -> throw fault(name, "must be true or false");
        };
    }

    public <E extends Enum<E>> E oneOf(String name, E[] values) {
        String text = text(name);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw fault(name, "knows no " + text);
    }

    /** An absent list is an empty one. */
    public <T> List<T> list(String name, Function<Members, T> item) {
        List<T> items = new ArrayList<>();
        List<Json> values = items(name);
        for (int i = 0; i < values.size(); i++) {
            Members inner = of(values.get(i), path + "." + name + "[" + i + "]");
            items.add(item.apply(inner));
            inner.end();
        }
        return List.copyOf(items);
    }

    public List<String> texts(String name) {
        List<String> items = new ArrayList<>();
        for (Json value : items(name)) {
            if (!(value instanceof Json.Str text)) {
                throw fault(name, "must hold texts only");
            }
            items.add(text.value());
        }
        return List.copyOf(items);
    }

    /** The numbers of an object of numbers; an absent object is an empty one. */
    public Map<String, Integer> integers(String name) {
        Json value = take(name);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (value != null) {
            for (var member : of(value, path + "." + name).members.entrySet()) {
                if (!(member.getValue() instanceof Json.Num number)) {
                    throw fault(name, "must hold whole numbers only");
                }
                numbers.put(member.getKey(), parse(name, number.text()));
            }
        }
        return Map.copyOf(numbers);
    }

    /** The texts of an object of texts; an absent object is an empty one. */
    public Map<String, String> textsByName(String name) {
        Json value = take(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (value != null) {
            for (var member : of(value, path + "." + name).members.entrySet()) {
                if (!(member.getValue() instanceof Json.Str text)) {
                    throw fault(name, "must hold texts only");
                }
                texts.put(member.getKey(), text.value());
            }
        }
        return Map.copyOf(texts);
    }

    public @Nullable Members object(String name) {
        Json value = take(name);
        return value == null || value instanceof Json.Null ? null : of(value, path + "." + name);
    }

    public void end() {
        for (String name : members.keySet()) {
            if (!taken.contains(name)) {
                throw fault(name, "is not known here");
            }
        }
    }

    public JsonException fault(String name, String message) {
        return new JsonException(path + "." + name + " " + message);
    }

    private List<Json> items(String name) {
        return switch (take(name)) {
            case null -> List.of();
            case Json.Arr array -> array.items();
            default -> throw fault(name, "must be a list");
        };
    }

    private @Nullable Json take(String name) {
        taken.add(name);
        return members.get(name);
    }

    private int parse(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException tooLarge) {
            throw fault(name, "must be a whole number");
        }
    }
}
