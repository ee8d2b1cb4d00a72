package org.khet.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionClosed;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestAnswered;
import org.khet.events.RequestEvents.RequestWaiting;
import org.khet.events.StepNotice;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;

/** Tells of one area's rounds and requests as the other services do. */
final class Telling {

    private static final int STEP = 3;

    private final EventPublisher publisher;
    private final String area;
    private final String mark = Ids.newId();

    Telling(EventPublisher publisher, String area) {
        this.publisher = publisher;
        this.area = area;
    }

    String id(String name) {
        return name + "-" + mark;
    }

    void opened(String round, Instant entryClosesAt, String... schools) {
        tell(
                CollectionEvents.COLLECTION_OPENED,
                round,
                new CollectionOpened(
                        id(round),
                        "DMC-STUDENT",
                        "นักเรียนรายบุคคล",
                        null,
                        2569,
                        1,
                        LocalDate.of(2026, 6, 10),
                        entryClosesAt,
                        entryClosesAt.plus(Duration.ofDays(30)),
                        area,
                        List.of(schools),
                        null));
    }

    void submitted(String round, String school) {
        tell(
                CollectionEvents.SUBMISSION_SUBMITTED,
                school,
                new SubmissionSubmitted(id(round + school), id(round), "นักเรียนรายบุคคล", school, 1));
    }

    void closed(String round) {
        tell(CollectionEvents.COLLECTION_CLOSED, round, new CollectionClosed(id(round), "ร", 2569, 1, 3, 3, area));
    }

    /** @param level 1 soon, 2 overdue, 3 very overdue */
    void overdue(String request, LocalDate dueOn, int level) {
        tell(RequestEvents.STEP_OVERDUE, request, notice(request, dueOn, level));
    }

    void done(String request) {
        tell(RequestEvents.STEP_DONE, request, notice(request, null, 0));
    }

    void waiting(String request) {
        tell(RequestEvents.REQUEST_WAITING, request, new RequestWaiting(id(request), "1/2569", "sealed"));
    }

    void answered(String request) {
        tell(RequestEvents.REQUEST_ANSWERED, request, new RequestAnswered(id(request), "1/2569", area));
    }

    private StepNotice notice(String request, LocalDate dueOn, int level) {
        return new StepNotice(
                id(request), "REQUEST", "คำขอข้อมูลเลขที่ 1/2569", STEP, "รวบรวมข้อมูล", dueOn, level, area);
    }

    private void tell(EventType type, String name, Record data) {
        publisher.publish(type, Ids.newId(), id(name), id(name), data).join();
    }
}
