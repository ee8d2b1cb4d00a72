package org.khet.messaging;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.khet.events.EventType;
import org.khet.problem.Traces;
import org.slf4j.MDC;
import org.springframework.kafka.listener.MessageListener;
import tools.jackson.core.JacksonException;

/** Reads a message, passes it to its handler once, and marks it. */
final class EventListener implements MessageListener<String, byte[]> {

    private final EventHandler handler;
    private final Inbox inbox;
    private final Set<String> types;
    private final Timer delay;

    EventListener(EventHandler handler, Inbox inbox, Timer delay) {
        this.handler = handler;
        this.inbox = inbox;
        this.delay = delay;
        this.types = handler.types().stream().map(EventType::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        var event = Readings.of(message);
        if (!types.contains(event.type()) || handler.marksEvents() && inbox.has(handler.name(), event)) {
            return;
        }
        if (event.traceId() != null) {
            MDC.put(Traces.MDC_KEY, event.traceId());
        }
        try {
            handler.on(event);
            if (handler.marksEvents()) {
                inbox.mark(handler.name(), event);
            }
            delay.record(Duration.between(event.time(), Instant.now()));
        } catch (JacksonException e) {
            throw new UnreadableEventException(e);
        } finally {
            MDC.remove(Traces.MDC_KEY);
        }
    }
}
