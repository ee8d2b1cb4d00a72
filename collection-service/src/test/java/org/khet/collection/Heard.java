package org.khet.collection;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.khet.events.EventType;
import org.khet.testing.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a topic from its beginning, as another service would. */
public final class Heard implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> all = new ArrayList<>();

    /** An event as it travelled. */
    public record Event(String type, String key, JsonNode data) {}

    public Heard(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestPlatform.get().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(n -> new TopicPartition(topic, n))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come so far of this type about this aggregate, in order. */
    public List<JsonNode> of(EventType type, String key) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
            var name = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            all.add(new Event(name, message.key(), JSON.readTree(message.value())));
        }
        return all.stream()
                .filter(event -> event.type().equals(type.type()) && event.key().equals(key))
                .map(Event::data)
                .toList();
    }

    /** Waits until so many have come, and gives all that came. */
    public static List<JsonNode> assertHeard(EventType type, String key, int times) {
        return assertHeard(type, key, times, event -> true);
    }

    /** As above, of those wanted; tests share the broker. */
    public static List<JsonNode> assertHeard(EventType type, String key, int times, Predicate<JsonNode> wanted) {
        try (var heard = new Heard(type.topic())) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> heard.of(type, key).stream().filter(wanted).toList(),
                            events -> events.size() >= times);
        }
    }

    /** As above, whatever they are about. */
    public static List<JsonNode> ofType(EventType type, Predicate<JsonNode> wanted, int times) {
        try (var heard = new Heard(type.topic())) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> {
                                heard.of(type, "");
                                return heard.all.stream()
                                        .filter(event -> event.type().equals(type.type()))
                                        .map(Event::data)
                                        .filter(wanted)
                                        .toList();
                            },
                            events -> events.size() >= times);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
