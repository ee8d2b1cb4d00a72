package org.khet.benchmarks.messages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes events to the bus as collection-service does: each tells one director that a return is ready to be certified. The
 * title carries the run and the event's number, so every message says which event it is of.
 */
final class Storm implements AutoCloseable {
    static final String TOPIC = "khet.collection";
    static final String TYPE = "org.khet.collection.submission-submitted.v1";

    private final KafkaProducer<String, byte[]> producer;

    Storm(String bootstrap) {
        Properties settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "5"));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes them as fast as the bus takes them. */
    void rush(String run, int events) {
        for (int i = 0; i < events; i++) {
            send(run, i);
        }
        producer.flush();
    }

    /** Writes so many a second, evenly; answers when each was written, in milliseconds since 1970. */
    double[] steady(String run, int events, int aSecond) {
        double[] written = new double[events];
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = start + i * Duration.ofSeconds(1).toNanos() / aSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Instant now = Instant.now();
            written[i] = now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
            send(run, i);
        }
        producer.flush();
        return written;
    }

    private void send(String run, int number) {
        String school = Readers.school(number);
        String data = """
                {"submissionId":"s%d","collectionId":"race","collectionTitleTh":"%s","schoolCode":"%s","version":1}""".formatted(number, Arrivals.title(run, number), school);
        var event = new ProducerRecord<>(TOPIC, school, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        run + "-" + number,
                        "ce_source",
                        "/collection-service",
                        "ce_type",
                        TYPE,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event);
    }

    static String newRun() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
