package org.khet.collection.datasets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What one version of a data set says otherwise than another, member by member.
 *
 * @param settings everything beside fields, code lists and rules
 * @param reordered which of the three have their common parts in another order
 */
record Comparison(
        Side from,
        Side to,
        List<Difference> settings,
        Parts fields,
        Parts codeLists,
        Parts rules,
        List<String> reordered) {

    private static final Map<String, String> KEYS = keys();

    /** One of the two versions. */
    record Side(String code, int version) {}

    /**
     * @param member path within the part, such as {@code label.th} or {@code codes[ป.1].numbers.ageTo}
     * @param before null where it is new
     * @param after null where it is gone
     */
    record Difference(
            String member,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** @param key the field's or list's name, or the rule's code */
    record Changed(String key, List<Difference> differences) {}

    /** The parts of one kind, by their keys. */
    record Parts(List<String> added, List<String> removed, List<Changed> changed) {}

    static Comparison of(StoredDataSet from, StoredDataSet to, JsonMapper json) {
        var before =
                json.readTree(Definition.read(from.definition()).canonical().text());
        var after = json.readTree(Definition.read(to.definition()).canonical().text());
        var settings = new ArrayList<Difference>();
        for (var member : union(before, after)) {
            if (!KEYS.containsKey(member) && !member.equals(Definition.CODE) && !member.equals(Definition.VERSION)) {
                compare(member, before.path(member), after.path(member), settings);
            }
        }
        return new Comparison(
                new Side(from.code(), from.number()),
                new Side(to.code(), to.number()),
                settings,
                parts(Definition.FIELDS, before, after),
                parts(Definition.CODE_LISTS, before, after),
                parts(Definition.RULES, before, after),
                KEYS.keySet().stream()
                        .filter(list -> isReordered(list, before, after))
                        .toList());
    }

    private static Parts parts(String list, JsonNode before, JsonNode after) {
        var old = byKey(before.path(list), KEYS.get(list));
        var now = byKey(after.path(list), KEYS.get(list));
        var changed = new ArrayList<Changed>();
        old.forEach((key, part) -> {
            var other = now.get(key);
            if (other != null && !other.equals(part)) {
                var differences = new ArrayList<Difference>();
                compare("", part, other, differences);
                changed.add(new Changed(key, differences));
            }
        });
        return new Parts(
                now.keySet().stream().filter(key -> !old.containsKey(key)).toList(),
                old.keySet().stream().filter(key -> !now.containsKey(key)).toList(),
                changed);
    }

    private static boolean isReordered(String list, JsonNode before, JsonNode after) {
        var old = new ArrayList<>(byKey(before.path(list), KEYS.get(list)).keySet());
        var now = new ArrayList<>(byKey(after.path(list), KEYS.get(list)).keySet());
        old.retainAll(new LinkedHashSet<>(now));
        now.retainAll(new LinkedHashSet<>(old));
        return !old.equals(now);
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Difference> into) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            for (var member : union(before, after)) {
                compare(path.isEmpty() ? member : path + "." + member, before.path(member), after.path(member), into);
            }
        } else if (isKeyed(before) && isKeyed(after)) {
            var old = byKey(before, Definition.CODE);
            var now = byKey(after, Definition.CODE);
            Set<String> all = new LinkedHashSet<>(old.keySet());
            all.addAll(now.keySet());
            var sizeBefore = into.size();
            for (var key : all) {
                var missing = MissingNode.getInstance();
                compare(path + "[" + key + "]", old.getOrDefault(key, missing), now.getOrDefault(key, missing), into);
            }
            if (into.size() == sizeBefore) {
                into.add(new Difference(path, before, after));
            }
        } else {
            into.add(new Difference(path, present(before), present(after)));
        }
    }

    /** A list of things that have a code, such as the codes of a list. */
    private static boolean isKeyed(JsonNode node) {
        return node.isArray()
                && node.valueStream()
                        .allMatch(item -> item.path(Definition.CODE).isString());
    }

    private static Map<String, JsonNode> byKey(JsonNode list, @Nullable String key) {
        var parts = new LinkedHashMap<String, JsonNode>();
        list.valueStream().forEach(part -> parts.put(part.path(key).asString(""), part));
        return parts;
    }

    private static Set<String> union(JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names;
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put(Definition.FIELDS, "name");
        keys.put(Definition.CODE_LISTS, "name");
        keys.put(Definition.RULES, Definition.CODE);
        return keys;
    }
}
