package org.khet.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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

    EventListener(EventHandler handler, Inbox inbox) {
        this.handler = handler;
        this.inbox = inbox;
        this.types = handler.types().stream().map(EventType::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        var event = read(message);
        if (!types.contains(event.type()) || inbox.has(handler.name(), event)) {
            return;
        }
        if (event.traceId() != null) {
            MDC.put(Traces.MDC_KEY, event.traceId());
        }
        try {
            handler.on(event);
            inbox.mark(handler.name(), event);
        } catch (JacksonException e) {
            throw new UnreadableEventException(e);
        } finally {
            MDC.remove(Traces.MDC_KEY);
        }
    }

    private static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) {
            throw new UnreadableEventException(e);
        }
        var time = event.getTime();
        var data = event.getData();
        return new IncomingEvent(
                event.getId(),
                event.getType(),
                event.getSource().toString(),
                event.getSubject(),
                time == null ? Instant.ofEpochMilli(message.timestamp()) : time.toInstant(),
                data == null ? new byte[0] : data.toBytes(),
                traceId(event));
    }

    private static @Nullable String traceId(CloudEvent event) {
        var value = event.getExtension("traceid");
        return value == null ? null : value.toString();
    }
}
