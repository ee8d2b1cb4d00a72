package org.khet.notification.triggers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.khet.events.EventType;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.khet.notification.bell.Notices;
import org.khet.notification.held.Held;
import org.khet.notification.held.HeldMessages;
import org.khet.notification.messages.Message;
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
    private final Notices bell;
    private final Messages messages;
    private final Clock clock;

    Telling(Triggers triggers, Drafting drafting, HeldMessages held, Notices bell, Messages messages, Clock clock) {
        this.triggers = triggers;
        this.drafting = drafting;
        this.held = held;
        this.bell = bell;
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
        onAll(List.of(event));
    }

    /** Messages are made by the hundred when a collection opens or ends: they are stored together. */
    @Override
    public int atOnce() {
        return 200;
    }

    @Override
    public void onAll(List<IncomingEvent> events) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = new Made(now);
        for (var event : events) {
            var data = JSON.readTree(event.data());
            var settled = Settled.by(event.type(), data, triggers.all());
            if (!settled.isEmpty()) {
                // What an earlier event of these has held may be what is taken back.
                made.hold();
                held.withdraw(settled, event.id());
            }
            triggers.of(event.type()).stream()
                    .filter(trigger -> trigger.applies(data))
                    .flatMap(trigger -> drafting.messages(trigger, event, data, now).stream())
                    .forEach(made::add);
        }
        made.hold();
        made.tell();
    }

    /** What events have called for and is not stored yet. */
    private final class Made {

        private final Instant now;
        private final List<Held> later = new ArrayList<>();
        private final List<Message> atOnce = new ArrayList<>();

        Made(Instant now) {
            this.now = now;
        }

        void add(Held message) {
            if (message.dueAt().isAfter(now)) {
                later.add(message);
            } else {
                atOnce.add(message.message());
            }
        }

        void hold() {
            if (!later.isEmpty()) {
                held.hold(List.copyOf(later));
                later.forEach(one -> bell.ring(one.message()));
                later.clear();
            }
        }

        void tell() {
            messages.addMissing(atOnce);
        }
    }
}
