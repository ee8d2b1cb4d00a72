package org.khet.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Subscribes every {@link EventHandler} under its own consumer group, and keeps the inbox swept. */
class EventSubscriptions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscriptions.class);

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final Inbox inbox;
    private @Nullable ScheduledExecutorService sweeper;

    EventSubscriptions(
            String service,
            List<EventHandler> handlers,
            Inbox inbox,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.containers = handlers.stream()
                .map(handler -> container(service + "." + handler.name(), handler, consumers, kafka, metrics))
                .toList();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            String group,
            EventHandler handler,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry metrics) {
        var topics = handler.types().stream().map(EventType::topic).distinct().toArray(String[]::new);
        for (var topic : topics) {
            Shelving.shelved(metrics, topic, group);
        }
        var properties = new ContainerProperties(topics);
        properties.setGroupId(group);
        boolean batch = handler.atOnce() > 1;
        // From when a thing happened to when what follows from it was done.
        var delay = metrics.timer("khet.events.delay", "handler", handler.name());
        properties.setMessageListener(
                batch ? new BatchEventListener(handler, inbox, delay) : new EventListener(handler, inbox, delay));
        // The offset moves after the effects of all that one look brought: what a crash brings again the inbox knows.
        // To move
        // it for each event alone cost the broker more than the events, most of which concern nobody here.
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        if (batch) {
            properties
                    .getKafkaConsumerProperties()
                    .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(handler.atOnce()));
        }
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(handler.concurrency());
        container.setCommonErrorHandler(Shelving.errorHandler(kafka, group, metrics));
        container.setBeanName(group);
        return container;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-sweeper").daemon().factory());
        sweeper.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            inbox.sweep(Instant.now());
        } catch (RuntimeException e) {
            LOG.warn("The inbox is swept later: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        if (sweeper != null) {
            sweeper.shutdownNow();
            sweeper = null;
        }
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }
}
