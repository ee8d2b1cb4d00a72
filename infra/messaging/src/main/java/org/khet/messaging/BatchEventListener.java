package org.khet.messaging;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.khet.events.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Passes what has come together to a handler that deals with many events at the price of a few. Where the whole fails, each
 * is passed by itself: the store's shelf then takes the bad one alone.
 */
final class BatchEventListener implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchEventListener.class);

    private final EventHandler handler;
    private final Inbox inbox;
    private final EventListener single;
    private final Set<String> types;
    private final Timer delay;

    BatchEventListener(EventHandler handler, Inbox inbox, Timer delay) {
        this.handler = handler;
        this.inbox = inbox;
        this.single = new EventListener(handler, inbox, delay);
        this.delay = delay;
        this.types = handler.types().stream().map(EventType::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        try {
            together(messages);
        } catch (RuntimeException e) {
            LOG.info(
                    "{} events are handled one by one: {}",
                    messages.size(),
                    e.getClass().getName());
            oneByOne(messages);
        }
    }

    private void together(List<ConsumerRecord<String, byte[]>> messages) {
        var wanted = messages.stream()
                .map(Readings::of)
                .filter(event -> types.contains(event.type()))
                .toList();
        var fresh = handler.marksEvents() ? unknown(wanted) : wanted;
        if (!fresh.isEmpty()) {
            handler.onAll(fresh);
            if (handler.marksEvents()) {
                inbox.markAll(handler.name(), fresh);
            }
            var now = Instant.now();
            fresh.forEach(event -> delay.record(Duration.between(event.time(), now)));
        }
    }

    private List<IncomingEvent> unknown(List<IncomingEvent> events) {
        var fresh = new ArrayList<IncomingEvent>();
        if (!events.isEmpty()) {
            var seen = inbox.known(handler.name(), events);
            for (var event : events) {
                if (seen.add(Inbox.key(handler.name(), event))) {
                    fresh.add(event);
                }
            }
        }
        return fresh;
    }

    private void oneByOne(List<ConsumerRecord<String, byte[]>> messages) {
        for (int i = 0; i < messages.size(); i++) {
            try {
                single.onMessage(messages.get(i));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("One of " + messages.size(), e, i);
            }
        }
    }
}
