package org.khet.collection.duplicates;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.SubmissionChanged;
import org.khet.collection.submissions.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Searches each new version for duplicates soon after it is stored. What was searched is noted by batch, so that a
 * restart finds what was missed; a search done twice changes nothing.
 */
@Component
class DuplicateWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DuplicateWatch.class);

    /** For what a crash, a failure or another copy of the service left. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SubmissionChanged STOP = new SubmissionChanged("", "");

    private final MongoCollection<Searched> searched;
    private final Submissions submissions;
    private final DataCollections collections;
    private final DuplicateSearch search;
    private final DuplicateCases cases;
    private final Applying applying;
    private final BlockingQueue<SubmissionChanged> changed = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile @Nullable Thread worker;

    DuplicateWatch(
            MongoDatabase database,
            Submissions submissions,
            DataCollections collections,
            DuplicateSearch search,
            DuplicateCases cases,
            Applying applying) {
        this.searched = database.getCollection("duplicate_searches", Searched.class);
        this.submissions = submissions;
        this.collections = collections;
        this.search = search;
        this.cases = cases;
        this.applying = applying;
    }

    /** The last batch of a submission that was searched. */
    public record Searched(@BsonId String submissionId, String batch) {}

    @EventListener
    void on(SubmissionChanged change) {
        if (running) {
            changed.add(change);
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("duplicate-watch").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        changed.add(STOP);
        var current = worker;
        if (current != null) {
            // A search may be broken off anywhere: it is repeated after the next start.
            current.interrupt();
            try {
                current.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long lookAt = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() >= lookAt) {
                    lookAt = System.nanoTime() + LOOK_AGAIN.toNanos();
                    catchUp();
                }
                var next = changed.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null && running) {
                    look(next.collectionId(), next.schoolCode());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The search for duplicates is tried again later: {}", e.toString());
            }
        }
    }

    private void catchUp() {
        for (var open : collections.open()) {
            for (var current : submissions.currentBatches(open.id())) {
                look(current.collectionId(), current.schoolCode());
            }
        }
        applyDecisions();
    }

    private void applyDecisions() {
        cases.toApply().forEach(applying::apply);
    }

    private void look(String collectionId, String schoolCode) {
        var submission = submissions.find(collectionId, schoolCode).orElse(null);
        if (submission == null) {
            return;
        }
        var batch = submission.current().batch();
        var last = searched.find(eq("_id", submission.id())).first();
        if (last != null && last.batch().equals(batch)) {
            return;
        }
        search.look(submission, last == null ? null : last.batch());
        // A decision may have been taken while the new version was being checked.
        applyDecisions();
        searched.replaceOne(
                eq("_id", submission.id()), new Searched(submission.id(), batch), new ReplaceOptions().upsert(true));
    }
}
