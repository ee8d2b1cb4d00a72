package org.khet.collection.submissions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.CollectionStatusChanged;
import org.khet.messaging.Change;
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
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var row : submissions.boardOf(change.collectionId())) {
            if (LifeCycle.table(row.status()).containsKey(SubmissionAction.LOCK)) {
                submissions.mutate(
                        Submission.idOf(change.collectionId(), row.schoolCode()),
                        current -> Change.of(
                                LifeCycle.table(current.status()).containsKey(SubmissionAction.LOCK)
                                        ? current.locked(now)
                                        : current));
            }
        }
    }
}
