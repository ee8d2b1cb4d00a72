package org.khet.collection.collections;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.calendar.Holidays;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.problem.ProblemException;
import org.khet.procedure.ProcedureCase;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The office's work on a collection, step by step; some steps are done only when the collection itself has come so far. */
@Component
class StepWork {

    /** As the audit trail calls it. */
    private static final String COMPLETED = "step-completed";

    private static final int NOTIFYING = 3;
    private static final int CHECKING = 4;
    private static final int FILING = 6;

    private final DataCollections collections;
    private final Holidays holidays;
    private final ObjectProvider<AcceptedCounts> accepted;
    private final ObjectProvider<StepPapers> papers;
    private final AuditTrail audit;
    private final Clock clock;

    StepWork(
            DataCollections collections,
            Holidays holidays,
            ObjectProvider<AcceptedCounts> accepted,
            ObjectProvider<StepPapers> papers,
            AuditTrail audit,
            Clock clock) {
        this.collections = collections;
        this.holidays = holidays;
        this.accepted = accepted;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an action makes of the case of a collection at this time, by the calendar as it stands. */
    @FunctionalInterface
    private interface Action {
        ProcedureCase of(DataCollection read, Instant now, WorkingCalendar calendar);
    }

    DataCollection complete(Caller caller, StepAddress at, @Nullable String note) {
        requirePapers(caller, at, note);
        return act(caller, COMPLETED, at, (read, now, calendar) -> {
            var after = read.procedure().complete(at.n(), caller.subject(), note, now, calendar);
            requireReady(read, at.n(), note);
            return after;
        });
    }

    DataCollection reject(Caller caller, StepAddress at, String reason) {
        return act(
                caller,
                "step-rejected",
                at,
                (read, now, calendar) -> read.procedure().reject(at.n(), caller.subject(), reason, now, calendar));
    }

    DataCollection pause(Caller caller, StepAddress at, String reason) {
        return act(
                caller,
                "step-paused",
                at,
                (read, now, calendar) -> read.procedure().pause(at.n(), caller.subject(), reason, now, calendar));
    }

    DataCollection resume(Caller caller, StepAddress at) {
        return act(
                caller,
                "step-resumed",
                at,
                (read, now, calendar) -> read.procedure().resume(at.n(), caller.subject(), now, calendar));
    }

    private DataCollection act(Caller caller, String name, StepAddress at, Action action) {
        collections.getFor(caller, at.collectionId());
        var changed = collections.change(at.collectionId(), read -> {
            ETags.requireMatch(at.ifMatch(), read.version());
            var calendar = holidays.calendar();
            var worked = read.with(action.of(read, clock.instant(), calendar.days()), calendar.version());
            var after = worked.procedure().finished() ? worked.become(CollectionStatus.ARCHIVED) : worked;
            return name.equals(COMPLETED) ? Change.of(after, CollectionNews.stepDone(after, at.n())) : Change.of(after);
        });
        audit.record(caller, name, at.collectionId(), Map.of("step", String.valueOf(at.n())));
        return changed;
    }

    /** Asked only where the step could be completed otherwise, and outside the change, which may be tried several times. */
    private void requirePapers(Caller caller, StepAddress at, @Nullable String note) {
        var collection = collections.getFor(caller, at.collectionId());
        ETags.requireMatch(at.ifMatch(), collection.version());
        collection
                .procedure()
                .complete(
                        at.n(),
                        caller.subject(),
                        note,
                        clock.instant(),
                        holidays.calendar().days());
        requireReady(collection, at.n(), note);
        papers.orderedStream().forEach(one -> one.require(caller, collection, at.n()));
    }

    private void requireReady(DataCollection collection, int n, @Nullable String note) {
        if (n == NOTIFYING && collection.status() == CollectionStatus.PLANNED) {
            throw notReady(
                    "ต้องเปิดรอบการจัดเก็บก่อน ระบบจึงแจ้งสถานศึกษา",
                    "Open the collection first: that is what tells the schools");
        }
        if (n == CHECKING) {
            requireAllAccepted(collection, note);
        }
        if (n == FILING && collection.status() != CollectionStatus.CLOSED) {
            throw notReady("ต้องปิดรอบการจัดเก็บก่อน", "Close the collection first");
        }
    }

    /** A school that never sent must not keep the case open for ever; but then somebody says why, in the trail. */
    private void requireAllAccepted(DataCollection collection, @Nullable String note) {
        int done = accepted.getObject().acceptedIn(collection.id());
        boolean closedWithReason = collection.status() == CollectionStatus.CLOSED && note != null && !note.isBlank();
        if (done < collection.expected() && !closedWithReason) {
            throw notReady(
                    "รับข้อมูลแล้ว " + done + " จาก " + collection.expected()
                            + " โรงเรียน ต้องรับครบทุกแห่ง หรือปิดรอบแล้วระบุเหตุผลใน note",
                    done + " of " + collection.expected()
                            + " schools accepted: accept all, or close the collection and say why in note");
        }
    }

    private static ProblemException notReady(String th, String en) {
        return ProblemException.of(CollectionProblems.STEP_NOT_READY)
                .detail(th, en)
                .cure("ทำตามที่ระบุแล้วลองใหม่", "Do so and try again")
                .build();
    }
}
