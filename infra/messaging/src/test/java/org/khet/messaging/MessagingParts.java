package org.khet.messaging;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.codecs.configuration.CodecRegistries;
import org.khet.embeddedmongo.EmbeddedMongoServer;
import org.khet.embeddedmongo.StoreSettings;
import org.khet.events.Topics;
import org.khet.local.KafkaBroker;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A real store and a real broker, and what a service builds upon them. */
final class MessagingParts implements AutoCloseable {

    final EmbeddedMongoServer store;
    final KafkaBroker broker;
    final MongoClient client;
    final KafkaTemplate<String, byte[]> kafka;

    MessagingParts(Path folder) throws Exception {
        store = EmbeddedMongoServer.start(
                StoreSettings.of(folder.resolve("store"), 0).withoutSync());
        broker = KafkaBroker.start(folder.resolve("kafka"), 0);
        client = MongoClients.create(store.uri());
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(Stream.of(Topics.COLLECTION, Topics.COLLECTION + Topics.DEAD)
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        kafka = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of(
                "bootstrap.servers",
                broker.bootstrap(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class,
                "acks",
                "all",
                "max.block.ms",
                3000,
                "delivery.timeout.ms",
                8000,
                "request.timeout.ms",
                3000)));
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromProviders(new SealedCodecs()),
                        MongoClientSettings.getDefaultCodecRegistry()));
    }

    OutboxRelay relay() {
        return new OutboxRelay(new EventPublisher(kafka, "test-service"), Duration.ofMillis(50));
    }

    EventSubscriptions subscribe(MongoDatabase database, EventHandler... handlers) {
        return new EventSubscriptions(
                "test-service",
                List.of(handlers),
                new Inbox(database),
                new DefaultKafkaConsumerFactory<>(Map.of(
                        "bootstrap.servers",
                        broker.bootstrap(),
                        "key.deserializer",
                        StringDeserializer.class,
                        "value.deserializer",
                        ByteArrayDeserializer.class,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest")),
                kafka,
                new SimpleMeterRegistry());
    }

    @Override
    public void close() {
        kafka.destroy();
        client.close();
        broker.close();
        store.close();
    }
}
