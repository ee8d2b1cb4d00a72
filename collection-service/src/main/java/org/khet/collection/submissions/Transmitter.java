package org.khet.collection.submissions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.records.RecordStore;
import org.khet.collection.schools.Schools;
import org.khet.events.CollectionEvents;
import org.khet.events.RecordRows;
import org.khet.messaging.Change;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.WakefulThread;
import org.springframework.stereotype.Component;

/**
 * Sends the records of accepted versions: first the chunks from where they are stored, then, in one write with the end of
 * the sending, the event that names them all. What a crash interrupts is taken up again; a chunk sent twice has one id.
 */
@Component
class Transmitter extends WakefulThread {
    private static final int SUBMISSIONS_AT_ONCE = 8;

    /** Chunks of one submission with the broker at once: some megabytes at most. */
    private static final int TOGETHER = 16;

    /** Only for what another copy of the service left behind: acceptance wakes this one at once. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Then the rest is sent after the next start. */
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final Submissions submissions;
    private final RecordStore records;
    private final DataCollections collections;
    private final Schools schools;
    private final EventPublisher publisher;

    Transmitter(
            Submissions submissions,
            RecordStore records,
            DataCollections collections,
            Schools schools,
            EventPublisher publisher) {
        super("transmitter", LOOK_AGAIN, AT_THE_END);
        this.submissions = submissions;
        this.records = records;
        this.collections = collections;
        this.schools = schools;
        this.publisher = publisher;
    }

    @Override
    protected boolean work() throws InterruptedException, ExecutionException {
        transmitAll(submissions.transmitting());
        return false;
    }

    /** One after another would wait for the store's disk each time; together they share its waits. */
    private void transmitAll(List<String> ids) throws InterruptedException, ExecutionException {
        try (var senders = Executors.newFixedThreadPool(
                SUBMISSIONS_AT_ONCE, Thread.ofVirtual().name("sender-", 0).factory())) {
            var sent =
                    ids.stream().map(id -> senders.submit(() -> transmit(id))).toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    private @Nullable Void transmit(String id) throws InterruptedException, ExecutionException, TimeoutException {
        var submission = submissions.findById(id).orElseThrow();
        var sending = submission.transmission();
        while (isRunning() && sending != null && sending.next() < sending.chunkCount()) {
            var until = Math.min(sending.next() + TOGETHER, sending.chunkCount());
            send(submission, sending, until);
            sending = sending.sentUpTo(until);
            if (until < sending.chunkCount()) {
                sending = progress(id, sending);
            }
        }
        if (isRunning() && sending != null) {
            finish(id, sending);
        }
        return null;
    }

    private void send(Submission submission, Transmission sending, int until)
            throws InterruptedException, ExecutionException, TimeoutException {
        var version = version(submission, sending.batch());
        List<CompletableFuture<?>> acknowledged = new ArrayList<>();
        for (var chunk = sending.next(); chunk < until; chunk++) {
            var rows = records.analyticRows(sending.batch(), chunk);
            acknowledged.add(publisher.publish(
                    CollectionEvents.RECORDS_CHUNK,
                    "%s.%d.%d".formatted(submission.id(), sending.version(), chunk),
                    submission.id(),
                    submission.id(),
                    new CollectionEvents.SubmissionRecordsChunk(
                            submission.id(),
                            sending.version(),
                            chunk,
                            sending.chunkCount(),
                            version.columns(),
                            rows,
                            RecordRows.sha256(rows))));
        }
        CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private @Nullable Transmission progress(String id, Transmission sent) {
        return submissions
                .mutate(id, current -> Change.of(isStill(current, sent) ? current.transmitting(sent) : current))
                .transmission();
    }

    private void finish(String id, Transmission sent) {
        submissions.mutate(id, current -> {
            if (!isStill(current, sent)) {
                return Change.of(current);
            }
            var done = current.transmitting(null);
            var collection = collections.get(current.collectionId());
            var school = schools.get(current.schoolCode());
            var version = version(current, sent.batch());
            return Change.of(done, SubmissionEvents.accepted(done, sent, version, collection, school));
        });
    }

    /** A version accepted meanwhile has a sending of its own. */
    private static boolean isStill(Submission current, Transmission sent) {
        var sending = current.transmission();
        return sending != null && sending.batch().equals(sent.batch());
    }

    private static StoredVersion version(Submission submission, String batch) {
        return submission.content().all().stream()
                .filter(version -> version.batch().equals(batch))
                .findFirst()
                .orElseThrow();
    }
}
