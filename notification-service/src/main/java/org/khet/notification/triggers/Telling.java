package org.khet.notification.triggers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.events.EventType;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.khet.notification.held.Held;
import org.khet.notification.held.HeldMessages;
import org.khet.notification.messages.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the messages that an event calls for, and takes back those that it makes pointless. */
@Component
class Telling implements EventHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Triggers triggers;
    private final Drafting drafting;
    private final HeldMessages held;
    private final Messages messages;
    private final Clock clock;

    Telling(Triggers triggers, Drafting drafting, HeldMessages held, Messages messages, Clock clock) {
        this.triggers = triggers;
        this.drafting = drafting;
        this.held = held;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "telling";
    }

    /** All that may be told: the office adds triggers while the service runs. */
    @Override
    public Set<EventType> types() {
        return Set.copyOf(EventFields.allTellable());
    }

    @Override
    public void on(IncomingEvent event) {
        var data = JSON.readTree(event.data());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var settled = Settled.by(event.type(), data, triggers.all());
        if (!settled.isEmpty()) {
            held.withdraw(settled, event.id());
        }
        var made = triggers.of(event.type()).stream()
                .filter(trigger -> trigger.applies(data))
                .flatMap(trigger -> drafting.messages(trigger, event, data, now).stream())
                .collect(Collectors.partitioningBy(message -> message.dueAt().isAfter(now)));
        tell(made.getOrDefault(false, List.of()), now);
        hold(made.getOrDefault(true, List.of()));
    }

    private void tell(List<Held> atOnce, Instant now) {
        if (!atOnce.isEmpty()) {
            messages.addMissing(
                    atOnce.stream().map(message -> message.message(now)).toList());
        }
    }

    private void hold(List<Held> later) {
        if (!later.isEmpty()) {
            held.hold(later);
        }
    }
}
