package org.khet.notification.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.khet.events.EventTypes;
import org.khet.notification.triggers.EventFields;
import org.khet.notification.triggers.EventTexts;
import org.khet.notification.triggers.EventTexts.Text;
import org.khet.notification.triggers.Triggers;
import org.khet.paging.Page;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every event of the four services, and who is told of it. */
@RestController
class EventsController {

    private final Triggers triggers;

    EventsController(Triggers triggers) {
        this.triggers = triggers;
    }

    record FieldView(String name, boolean number) {}

    /** @param fileName as it usually is */
    record DocumentView(String name, String fileName) {}

    /**
     * @param tellable whether the office may add triggers
     * @param documents what a trigger may attach
     * @param silent why nobody is told by default; null where somebody is
     */
    record EventView(
            String type,
            Text name,
            String topic,
            boolean tellable,
            List<FieldView> fields,
            List<DocumentView> documents,
            @Nullable Text silent,
            List<TriggerView> triggers) {}

    @GetMapping("/api/notifications/events")
    Page<EventView> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(EventTypes.all().stream().map(this::view).toList(), null);
    }

    private EventView view(EventType type) {
        return new EventView(
                type.type(),
                EventTexts.name(type),
                type.topic(),
                EventFields.tellable(type),
                EventFields.of(type).entrySet().stream()
                        .map(field -> new FieldView(field.getKey(), field.getValue()))
                        .toList(),
                EventFields.documents(type).stream()
                        .map(name -> new DocumentView(name, Samples.fileName(name)))
                        .toList(),
                EventTexts.silence(type),
                triggers.inForce().stream()
                        .filter(edition -> edition.trigger().event().equals(type.type()))
                        .map(TriggerView::of)
                        .toList());
    }
}
