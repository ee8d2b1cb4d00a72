package org.khet.reporting.assembly;

import java.util.Set;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionAccepted;
import org.khet.events.CollectionEvents.SubmissionRecordsChunk;
import org.khet.events.EventType;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** Hears what collections carry, and of accepted submissions and their records. */
@Component
class Assembly implements EventHandler {

    private final AcceptedSubmissions submissions;

    Assembly(AcceptedSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "assembly";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                CollectionEvents.COLLECTION_OPENED,
                CollectionEvents.SUBMISSION_ACCEPTED,
                CollectionEvents.RECORDS_CHUNK);
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(CollectionEvents.RECORDS_CHUNK.type())) {
            submissions.take(event.data(SubmissionRecordsChunk.class));
        } else if (event.type().equals(CollectionEvents.COLLECTION_OPENED.type())) {
            submissions.describe(event.data(CollectionOpened.class));
        } else {
            submissions.announce(event.data(SubmissionAccepted.class));
        }
    }
}
