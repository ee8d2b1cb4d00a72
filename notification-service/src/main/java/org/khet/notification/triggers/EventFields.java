package org.khet.notification.triggers;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.khet.events.DocumentReference;
import org.khet.events.EventType;
import org.khet.events.EventTypes;
import org.khet.events.Topics;
import org.khet.notification.templates.TemplateRules;
import org.khet.notification.triggers.Trigger.Who;

/** What the events of the four services say, as far as a message may repeat it. */
public final class EventFields {

    /** Opened for the requester alone, never shown. */
    private static final String SEALED = "contactSealed";

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class);

    /** Parts of larger things travel on topics of their own; what we send ourselves would answer itself for ever. */
    private static final Set<String> NEVER_TOLD =
            Set.of(Topics.COLLECTION_RECORDS, Topics.REPORTING_FILES, Topics.NOTIFICATIONS);

    public static boolean tellable(EventType type) {
        return !NEVER_TOLD.contains(type.topic());
    }

    /** All events that somebody may be told of. */
    static List<EventType> allTellable() {
        return EventTypes.all().stream().filter(EventFields::tellable).toList();
    }

    static Optional<EventType> find(String type) {
        return EventTypes.find(type).filter(EventFields::tellable);
    }

    /** Every field that a message can say, and whether it is a number, in the order of the event. */
    public static Map<String, Boolean> of(EventType type) {
        var fields = new LinkedHashMap<String, Boolean>();
        Arrays.stream(type.data().getRecordComponents())
                .filter(component -> !component.getName().equals(SEALED) && isPlain(component))
                .forEach(component -> fields.put(component.getName(), NUMBERS.contains(component.getType())));
        return fields;
    }

    /** Texts, numbers, dates and lists of texts; not what has fields of its own. */
    private static boolean isPlain(RecordComponent component) {
        return !component.getType().isRecord()
                && (component.getType() != List.class
                        || component.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] == String.class);
    }

    /** The fields that refer to a document. */
    public static List<String> documents(EventType type) {
        return Arrays.stream(type.data().getRecordComponents())
                .filter(component -> component.getType() == DocumentReference.class)
                .map(RecordComponent::getName)
                .toList();
    }

    static boolean namesRequester(EventType type) {
        return Arrays.stream(type.data().getRecordComponents())
                .anyMatch(component -> component.getName().equals(SEALED));
    }

    static boolean namesSchools(EventType type) {
        var fields = of(type);
        return fields.containsKey("schoolCode") || fields.containsKey("schoolCodes");
    }

    /** What the words may name that tell this event to them. */
    public static Set<String> variables(EventType type, Who who) {
        var names = new LinkedHashSet<>(of(type).keySet());
        if (who == Who.REQUESTER) {
            names.addAll(TemplateRules.OF_CONTACT);
        }
        return names;
    }

    private EventFields() {}
}
