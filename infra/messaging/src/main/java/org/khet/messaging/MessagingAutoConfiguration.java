package org.khet.messaging;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.khet.problem.ExceptionTranslator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Outbox, relay, inbox and subscriptions of a service. */
@AutoConfiguration(
        after = MongoAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties({MessagingSettings.class, KafkaProperties.class})
public class MessagingAutoConfiguration {

    /** Business truth rests on these, so no setting of a service can loosen them. */
    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            // A broker that is away should fail the relay's round, not hang it for a minute.
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            25_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "gzip");

    private static final Map<String, Object> CONSUMER = Map.of(
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            // Who was killed cannot say goodbye: its partitions lie still until its session ends, by default 45 s.
            // Whoever
            // is only slow for so long gets what it was at once more, which the inbox knows.
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            // A topic made after the service started is seen within seconds.
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            10_000);

    @Bean
    KafkaTemplate<String, byte[]> khetKafkaTemplate(KafkaProperties properties) {
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(merged(properties.buildProducerProperties(), PRODUCER)));
    }

    @Bean
    ConsumerFactory<String, byte[]> khetConsumerFactory(KafkaProperties properties) {
        return new DefaultKafkaConsumerFactory<>(merged(properties.buildConsumerProperties(), CONSUMER));
    }

    @Bean
    EventPublisher eventPublisher(
            KafkaTemplate<String, byte[]> khetKafkaTemplate, @Value("${spring.application.name}") String service) {
        return new EventPublisher(khetKafkaTemplate, service);
    }

    @Bean
    OutboxRelay outboxRelay(EventPublisher publisher, MessagingSettings settings) {
        return new OutboxRelay(publisher, settings.outboxPoll());
    }

    @Bean
    EventSubscriptions eventSubscriptions(
            @Value("${spring.application.name}") String service,
            ObjectProvider<EventHandler> handlers,
            MongoDatabase database,
            ConsumerFactory<String, byte[]> khetConsumerFactory,
            KafkaTemplate<String, byte[]> khetKafkaTemplate,
            ObjectProvider<MeterRegistry> metrics) {
        return new EventSubscriptions(
                service,
                handlers.orderedStream().toList(),
                new Inbox(database),
                khetConsumerFactory,
                khetKafkaTemplate,
                metrics.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** How long each worker has been kept from its work: by a broker or a store that is away. */
    @Bean
    MeterBinder workersAtWork(ObjectProvider<WakefulThread> workers) {
        return registry -> workers.forEach(worker -> TimeGauge.builder(
                        "khet.worker.silence",
                        worker,
                        TimeUnit.NANOSECONDS,
                        one -> one.silence().toNanos())
                .tag("worker", worker.name())
                .register(registry));
    }

    @Bean
    ExceptionTranslator lostRaces() {
        return LostRaces::translate;
    }

    private static Map<String, Object> merged(Map<String, Object> settings, Map<String, Object> fixed) {
        var all = new HashMap<>(settings);
        all.putAll(fixed);
        return all;
    }
}
