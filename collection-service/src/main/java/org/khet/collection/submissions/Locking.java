package org.khet.collection.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.CollectionStatusChanged;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Locks what was not accepted when its collection closes. */
@Component
class Locking {
    private final Submissions submissions;
    private final Clock clock;

    Locking(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @EventListener
    void on(CollectionStatusChanged change) {
        if (change.status() != CollectionStatus.CLOSED) {
            return;
        }
        submissions.idsOf(change.collectionId()).forEach(id -> submissions.mutate(id, this::closed));
    }

    /** What is being corrected goes back to what is certified; then all that was not accepted is locked. */
    private Change<Submission> closed(Submission current) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
}
