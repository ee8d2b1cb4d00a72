package org.khet.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.khet.local.LocalException;

/** The topics that the services exchange events on, each with one for the letters nobody could read. */
final class Topics {
    private static final int PARTITIONS = 3;
    private static final Duration FOR_EVER = Duration.ofMillis(-1);
    /** Chunks are assembled within minutes; two weeks cover a service that was down over a long holiday. */
    private static final Duration CHUNKS = Duration.ofDays(14);

    private static final Map<String, Duration> RETENTION = Map.of(
            "khet.collection", FOR_EVER,
            "khet.collection.records", CHUNKS,
            "khet.requests", FOR_EVER,
            "khet.reporting", FOR_EVER,
            "khet.reporting.files", CHUNKS,
            "khet.notifications", FOR_EVER);

    private Topics() {}

    /** Makes the topics that are not there yet; the settings of an existing one are left alone. */
    static void create(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var existing = admin.listTopics().names().get();
            for (NewTopic topic : all()) {
                if (!existing.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        } catch (ExecutionException e) {
            throw new LocalException("Kafka's topics could not be made: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while making Kafka's topics", e);
        }
    }

    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        RETENTION.forEach((name, retention) -> {
            topics.add(topic(name, retention));
            topics.add(topic(name + ".dead", retention));
        });
        return topics;
    }

    private static NewTopic topic(String name, Duration retention) {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put("retention.ms", Long.toString(retention.toMillis()));
        // The outbox forgets an event once it is acknowledged, so the one copy must survive a power cut.
        configs.put("flush.messages", "1");
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(configs);
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
