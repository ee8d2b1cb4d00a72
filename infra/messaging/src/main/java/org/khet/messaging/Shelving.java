package org.khet.messaging;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.khet.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event whose handler fails: tries with growing pauses, then the shelf. A store or broker that is
 * away is no fault of the event, so that is waited out however long it takes.
 */
final class Shelving {

    private static final Logger LOG = LoggerFactory.getLogger(Shelving.class);
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;
    private static final int TRIES = 6;

    static DefaultErrorHandler errorHandler(KafkaTemplate<String, byte[]> kafka, String group, MeterRegistry metrics) {
        var shelf = new DeadLetterPublishingRecoverer(
                kafka, (message, cause) -> new TopicPartition(message.topic() + Topics.DEAD, -1));
        // The cause's text may hold what a person typed; the shelf keeps the class of the fault alone.
        shelf.excludeHeader(
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG,
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        var handler = new DefaultErrorHandler((message, cause) -> {
            LOG.error(
                    "Event shelved: topic {} partition {} offset {} group {} cause {}",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    group,
                    root(cause).getClass().getName());
            shelved(metrics, message.topic(), group).increment();
            shelf.accept(message, cause);
        });
        handler.setBackOffFunction(
                (ConsumerRecord<?, ?> message, Exception cause) -> partIsAway(cause) ? endless() : limited());
        handler.addNotRetryableExceptions(UnreadableEventException.class);
        return handler;
    }

    /** There from the start, at zero, so that the first event on a shelf is an increase that an alarm can see. */
    static Counter shelved(MeterRegistry metrics, String topic, String group) {
        return metrics.counter("khet.events.shelved", "topic", topic, "group", group);
    }

    private static boolean partIsAway(Throwable cause) {
        var root = root(cause);
        return (root instanceof MongoException && !(root instanceof MongoWriteException))
                || root instanceof KafkaException
                || root instanceof java.io.IOException;
    }

    private static Throwable root(Throwable cause) {
        var at = cause;
        while (at.getCause() != null && !(at instanceof MongoException) && !(at instanceof UnreadableEventException)) {
            at = at.getCause();
        }
        return at;
    }

    private static ExponentialBackOff endless() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        return pauses;
    }

    private static ExponentialBackOff limited() {
        var pauses = endless();
        pauses.setMaxAttempts(TRIES);
        return pauses;
    }

    private Shelving() {}
}
