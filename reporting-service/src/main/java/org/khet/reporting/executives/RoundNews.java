package org.khet.reporting.executives;

import java.util.Set;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionClosed;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionCertified;
import org.khet.events.CollectionEvents.SubmissionReturned;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.EventType;
import org.khet.events.RoundEvents;
import org.khet.events.RoundEvents.SchoolsJoined;
import org.khet.events.SubmissionLifeEvents;
import org.khet.events.SubmissionLifeEvents.ExceptionNotice;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** Hears how far the schools are in each round. */
@Component
class RoundNews implements EventHandler {

    private final Rounds rounds;

    RoundNews(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "executive-rounds";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                CollectionEvents.COLLECTION_OPENED,
                RoundEvents.SCHOOLS_JOINED,
                CollectionEvents.COLLECTION_CLOSED,
                CollectionEvents.SUBMISSION_SUBMITTED,
                CollectionEvents.SUBMISSION_RETURNED,
                CollectionEvents.SUBMISSION_CERTIFIED,
                SubmissionLifeEvents.EXCEPTION_GRANTED,
                SubmissionLifeEvents.EXCEPTION_ENDED);
    }

    @Override
    public void on(IncomingEvent event) {
        var type = event.type();
        if (type.equals(CollectionEvents.COLLECTION_OPENED.type())) {
            rounds.opened(event.data(CollectionOpened.class));
        } else if (type.equals(RoundEvents.SCHOOLS_JOINED.type())) {
            rounds.joined(event.data(SchoolsJoined.class));
        } else if (type.equals(CollectionEvents.COLLECTION_CLOSED.type())) {
            rounds.closed(event.data(CollectionClosed.class).collectionId());
        } else if (type.equals(CollectionEvents.SUBMISSION_SUBMITTED.type())) {
            var told = event.data(SubmissionSubmitted.class);
            rounds.submission(
                    told.submissionId(), told.collectionId(), told.schoolCode(), one -> one.submitted(event.time()));
        } else if (type.equals(CollectionEvents.SUBMISSION_RETURNED.type())) {
            var told = event.data(SubmissionReturned.class);
            rounds.submission(
                    told.submissionId(), told.collectionId(), told.schoolCode(), one -> one.returned(told.version()));
        } else if (type.equals(CollectionEvents.SUBMISSION_CERTIFIED.type())) {
            var told = event.data(SubmissionCertified.class);
            rounds.submission(
                    told.submissionId(), told.collectionId(), told.schoolCode(), one -> one.certified(told.version()));
        } else {
            rounds.exception(event.data(ExceptionNotice.class));
        }
    }
}
