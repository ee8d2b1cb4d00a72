package org.khet.notification.triggers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.khet.notification.triggers.Trigger.Until;
import tools.jackson.databind.JsonNode;

/**
 * Names for what makes a message pointless: an event's type with the fields that must agree, such as {@code
 * …submission-submitted.v1|collectionId=c1|schoolCode=99010001}. A message carries those it waits for, and an event
 * that comes later has the same.
 */
final class Settled {

    /** The names that a message of this trigger carries. */
    static List<String> until(Trigger trigger, JsonNode data) {
        return trigger.until().stream()
                .flatMap(until -> until.events().stream().map(event -> {
                    var agreed = new TreeMap<String, String>();
                    until.same().forEach((theirs, ours) -> agreed.put(theirs, text(data, ours)));
                    return name(event, agreed);
                }))
                .distinct()
                .toList();
    }

    /** The names that this event gives, as far as any trigger asks for them. */
    static Set<String> by(String event, JsonNode data, Collection<Trigger> triggers) {
        return triggers.stream()
                .flatMap(trigger -> trigger.until().stream())
                .filter(until -> until.events().contains(event))
                .map(Until::same)
                .map(Map::keySet)
                .distinct()
                .map(fields -> {
                    var agreed = new TreeMap<String, String>();
                    fields.forEach(field -> agreed.put(field, text(data, field)));
                    return name(event, agreed);
                })
                .collect(Collectors.toSet());
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }

    private static String name(String event, TreeMap<String, String> agreed) {
        return event
                + agreed.entrySet().stream()
                        .map(field -> "|" + field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining());
    }

    private Settled() {}
}
