package org.khet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    @TempDir
    Path folder;

    @Test
    void an_acknowledged_record_is_there_after_the_broker_was_killed_and_restarted() throws Exception {
        try (var broker = KafkaBroker.start(folder.resolve("kafka"), 0)) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                admin.createTopics(List.of(new NewTopic("letters", Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all", "compression.type", "zstd"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("letters", "k", "สวัสดี")).get();
            }

            broker.kill();
            assertThat(broker.process().alive()).isFalse();
            broker.restart();

            try (var consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            broker.bootstrap(),
                            "group.id",
                            "readers",
                            "auto.offset.reset",
                            "earliest"),
                    new StringDeserializer(),
                    new StringDeserializer())) {
                consumer.subscribe(List.of("letters"));
                assertThat(consumer.poll(Duration.ofSeconds(20)))
                        .singleElement()
                        .satisfies(read -> assertThat(read.value()).isEqualTo("สวัสดี"));
            }
        }
    }
}
