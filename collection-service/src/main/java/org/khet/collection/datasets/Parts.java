package org.khet.collection.datasets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.DataClass;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonException;
import org.khet.rules.json.JsonWriter;

/**
 * A definition read part by part, because the reader of the whole stops at the first fault: each field, code and rule gets its
 * own. What cannot be read is filled in as far as needed to go on with the rest, so that a new field without a type does not
 * hide what is wrong with an expression.
 */
final class Parts {

    private static final Pattern PLACE = Pattern.compile("dataSet\\.?(\\S*?):? (.*)", Pattern.DOTALL);
    private static final Json TITLE = object("th", new Json.Str("-"), "en", new Json.Str("-"));

    private static final Map<String, Least> LEAST = Map.of(
            Definition.FIELDS,
            (whole, place, field) -> leastField(field),
            Definition.CODE_LISTS,
            Parts::leastList,
            Definition.RULES,
            (whole, place, rule) -> null,
            "figures",
            (whole, place, figure) -> null,
            "exports",
            (whole, place, layout) -> null);

    private final Definition definition;
    private final List<Fault> faults = new ArrayList<>();

    private Parts(Definition definition) {
        this.definition = definition;
    }

    /** @param faults of the form alone: what is missing, of the wrong kind, or not known */
    record Read(List<Fault> faults, DataSet dataSet) {}

    static Read of(Definition definition) {
        try {
            return new Read(List.of(), definition.dataSet());
        } catch (JsonException first) {
            return new Parts(definition).read();
        }
    }

    private Read read() {
        var head = new LinkedHashMap<>(definition.json().members());
        head.entrySet().removeIf(member -> member.getValue() instanceof Json.Arr && LEAST.containsKey(member.getKey()));
        var filled = new LinkedHashMap<String, Json>(readable(head, "") ? head : leastHead());
        LEAST.forEach((list, least) -> {
            if (definition.json().members().containsKey(list)) {
                filled.put(list, new Json.Arr(list(list, least)));
            }
        });
        return new Read(faults, DataSetJson.read(JsonWriter.write(new Json.Obj(filled))));
    }

    /** What stands in for a part that cannot be read; null where nothing can. */
    @FunctionalInterface
    private interface Least {
        @Nullable
        Json of(Parts whole, String place, Json part);
    }

    private List<Json> list(String name, Least least) {
        var kept = new ArrayList<Json>();
        var parts = definition.items(name);
        for (var i = 0; i < parts.size(); i++) {
            var place = name + "[" + i + "]";
            var part = parts.get(i);
            var usable = readable(whole(name, part), place) ? part : least.of(this, place, part);
            if (usable != null) {
                kept.add(usable);
            }
        }
        return kept;
    }

    private static Map<String, Json> leastHead() {
        return new LinkedHashMap<>(
                Map.of(Definition.CODE, new Json.Str("X"), Definition.VERSION, new Json.Num("1"), "title", TITLE));
    }

    private static @Nullable Json leastField(Json field) {
        if (!(field instanceof Json.Obj object)
                || Definition.textOf(object, "name").isBlank()) {
            return null;
        }
        var least = new LinkedHashMap<String, Json>();
        least.put("name", new Json.Str(Definition.textOf(object, "name")));
        least.put("label", TITLE);
        least.put("type", new Json.Str(typeOf(object)));
        least.put("dataClass", new Json.Str(DataClass.SENSITIVE.name()));
        least.put("titles", new Json.Arr(List.of(new Json.Str("-"))));
        if (object.members().get("codeList") instanceof Json.Str codeList) {
            least.put("codeList", codeList);
        }
        return new Json.Obj(least);
    }

    private static String typeOf(Json.Obj field) {
        var said = Definition.textOf(field, "type");
        for (var type : FieldType.values()) {
            if (type.name().equals(said)) {
                return said;
            }
        }
        return FieldType.TEXT.name();
    }

    /** The list with those of its codes that can be read; the fault of the list itself is told already. */
    private @Nullable Json leastList(String place, Json list) {
        if (!(list instanceof Json.Obj object)
                || Definition.textOf(object, "name").isBlank()) {
            return null;
        }
        var least = new LinkedHashMap<String, Json>();
        least.put("name", new Json.Str(Definition.textOf(object, "name")));
        least.put("title", TITLE);
        var codes = new ArrayList<Json>();
        if (object.members().get("codes") instanceof Json.Arr all) {
            // The first fault told was perhaps that of a code: each tells its own now.
            faults.removeIf(fault -> fault.place().startsWith(place + ".codes["));
            for (var i = 0; i < all.items().size(); i++) {
                var alone = new LinkedHashMap<>(least);
                alone.put("codes", new Json.Arr(List.of(all.items().get(i))));
                if (readable(whole(Definition.CODE_LISTS, new Json.Obj(alone)), place + ".codes[" + i + "]")) {
                    codes.add(all.items().get(i));
                }
            }
        }
        least.put("codes", new Json.Arr(codes));
        return new Json.Obj(least);
    }

    private static Map<String, Json> whole(String list, Json only) {
        var whole = leastHead();
        whole.put(list, new Json.Arr(List.of(only)));
        return whole;
    }

    private boolean readable(Map<String, Json> members, String place) {
        try {
            DataSetJson.read(JsonWriter.write(new Json.Obj(members)));
            return true;
        } catch (JsonException e) {
            faults.add(fault(place, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** The reader saw the part as the only one of its list; the place is where it stands in the whole. */
    private static Fault fault(String place, String told) {
        var parsed = PLACE.matcher(told);
        if (!parsed.matches()) {
            return FaultWords.fault(place, told);
        }
        var path = parsed.group(1);
        var inner = path;
        for (var zeros = place.chars().filter(c -> c == '[').count(); zeros > 0; zeros--) {
            inner = inner.replaceFirst("^.*?\\[0]", "");
        }
        return FaultWords.fault(place.isEmpty() ? path : place + inner, parsed.group(2));
    }

    private static Json object(String a, Json first, String b, Json second) {
        var members = new LinkedHashMap<String, Json>();
        members.put(a, first);
        members.put(b, second);
        return new Json.Obj(members);
    }
}
