package org.khet.events;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of all event types. */
public final class EventTypes {

    private static final List<EventType> ALL = Stream.of(
                    CollectionEvents.class,
                    RoundEvents.class,
                    SubmissionLifeEvents.class,
                    RequestEvents.class,
                    ReportingEvents.class,
                    NotificationEvents.class)
            .flatMap(EventTypes::declaredIn)
            .toList();

    private static final Map<String, EventType> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    public static List<EventType> all() {
        return ALL;
    }

    public static Optional<EventType> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Stream<EventType> declaredIn(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> field.getType() == EventType.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (EventType) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("Event types are public constants", e);
                    }
                });
    }

    private EventTypes() {}
}
