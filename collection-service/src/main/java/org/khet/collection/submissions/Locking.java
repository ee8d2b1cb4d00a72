package org.khet.collection.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.CollectionStatusChanged;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.collections.Extension;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Locks what was not accepted when its collection closes, or when an exception from that ends. */
@Component
public class Locking {
    private final Submissions submissions;
    private final DataCollections collections;
    private final Clock clock;

    Locking(Submissions submissions, DataCollections collections, Clock clock) {
        this.submissions = submissions;
        this.collections = collections;
        this.clock = clock;
    }

    @EventListener
    void on(CollectionStatusChanged change) {
        if (change.status() != CollectionStatus.CLOSED) {
            return;
        }
        var extensions = collections.extensions(collections.get(change.collectionId()));
        for (var row : submissions.boardOf(change.collectionId())) {
            var extension = extensions.getOrDefault(row.schoolCode(), Extension.NONE);
            if (!extension.inForce(clock.instant())) {
                lock(change.collectionId(), row.schoolCode());
            }
        }
    }

    /** Does nothing to what is accepted, locked or not there. */
    public void lock(String collectionId, String schoolCode) {
        submissions
                .find(collectionId, schoolCode)
                .filter(found -> found.correction() != null
                        || LifeCycle.table(found.status()).containsKey(SubmissionAction.LOCK))
                .ifPresent(found -> submissions.mutate(found.id(), this::closed));
    }

    /** Lets a submission go on where it was locked; does nothing to others. */
    public void unlock(String collectionId, String schoolCode, Actor by, String reason) {
        submissions
                .find(collectionId, schoolCode)
                .filter(found -> found.status() == SubmissionStatus.LOCKED)
                .ifPresent(found -> submissions.mutate(
                        found.id(),
                        current -> Change.of(
                                current.status() == SubmissionStatus.LOCKED
                                        ? current.unlocked(by, now(), reason)
                                        : current)));
    }

    /** What is being corrected goes back to what is certified; then all that was not accepted is locked. */
    private Change<Submission> closed(Submission current) {
        var now = now();
        var events = new ArrayList<NewEvent>();
        var last = current;
        var open = current.correction();
        if (open != null) {
            last = current.givenUp(Actor.SYSTEM, now, "ปิดรอบก่อนรับรองฉบับแก้ไข");
            events.add(SubmissionEvents.correctionGivenUp(current, open));
        }
        if (LifeCycle.table(last.status()).containsKey(SubmissionAction.LOCK)) {
            last = last.locked(now);
        }
        return new Change<>(last, events);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
