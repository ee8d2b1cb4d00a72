package org.khet.notification.triggers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.events.EventType;
import org.khet.events.EventTypes;
import org.khet.notification.templates.Templates;
import org.khet.notification.triggers.Trigger.Who;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The triggers that ship with the service, checked against events and templates when they are loaded. */
@Component
class Triggers {

    /** What opening a requester's contact adds. */
    private static final Set<String> OF_CONTACT = Set.of("trackingCode", "deliveryLink", "name");

    private final List<Trigger> triggers;

    /** What they are about; one file each. */
    private static final List<String> PARTS = List.of("collection", "life", "reminders", "office");

    Triggers(Templates templates) {
        triggers = PARTS.stream().flatMap(part -> shipped(part).stream()).toList();
        triggers.forEach(trigger -> templates.requireVariables(trigger.template(), variables(trigger)));
    }

    private static List<Trigger> shipped(String part) {
        try (var in = Triggers.class.getResourceAsStream("/notifications/triggers-" + part + ".json")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<List<Trigger>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The triggers cannot be read", e);
        }
    }

    List<Trigger> of(String eventType) {
        return triggers.stream()
                .filter(trigger -> trigger.event().equals(eventType))
                .toList();
    }

    Set<EventType> events() {
        return triggers.stream().map(Triggers::eventOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> variables(Trigger trigger) {
        var names = new HashSet<String>();
        Arrays.stream(eventOf(trigger).data().getRecordComponents())
                .forEach(component -> names.add(component.getName()));
        if (trigger.who() == Who.REQUESTER) {
            names.addAll(OF_CONTACT);
        }
        return names;
    }

    private static EventType eventOf(Trigger trigger) {
        return EventTypes.find(trigger.event())
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + trigger.event()));
    }
}
