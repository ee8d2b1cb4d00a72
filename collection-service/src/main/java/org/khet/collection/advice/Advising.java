package org.khet.collection.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.advice.AdviceThread.About;
import org.khet.collection.advice.AdviceThread.Side;
import org.khet.collection.advice.AdviceThread.State;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submissions;
import org.khet.events.EventType;
import org.khet.events.SubmissionLifeEvents;
import org.khet.events.SubmissionLifeEvents.AdviceNotice;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Takes questions and answers in, and tells the other side that there is something to read. */
@Component
public class Advising {
    /** A thread is one document; nobody reads a longer one. */
    private static final int MOST_MESSAGES = 200;

    private final AdviceThreads threads;
    private final Submissions submissions;
    private final FindingStore findings;
    private final AuditTrail audit;
    private final Clock clock;

    Advising(AdviceThreads threads, Submissions submissions, FindingStore findings, AuditTrail audit, Clock clock) {
        this.threads = threads;
        this.submissions = submissions;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a thread is to hang; at most one of row and finding. */
    public record Place(
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String findingId) {}

    AdviceThread begin(Caller caller, Scope scope, Place place, String text) {
        var id = Ids.newId();
        var now = now();
        var side = side(caller);
        var empty = new AdviceThread(
                id,
                1,
                scope.collection().id(),
                scope.collection().titleTh(),
                scope.collection().dataSetCode(),
                scope.school().code(),
                scope.school().areaCode(),
                about(scope, place),
                State.OPEN,
                List.of(),
                0,
                0,
                now);
        var begun = empty.said(threads.message(id, 1, side, Actor.of(caller), now, text));
        var saved = threads.insert(begun, told(begun, side));
        note(caller, "advice-begun", saved);
        return saved;
    }

    /**
     * Goes on in a thread, or begins one where there is none yet.
     *
     * @param threadId of the thread before; null for none
     * @return the thread's id
     */
    public String advise(Caller caller, Scope scope, @Nullable String threadId, Place place, String text) {
        var thread = threadId == null ? null : threads.find(threadId).orElse(null);
        return (thread == null ? begin(caller, scope, place, text) : say(caller, thread, text, null)).id();
    }

    AdviceThread say(Caller caller, AdviceThread to, String text, @Nullable String ifMatch) {
        var now = now();
        var side = side(caller);
        var saved = threads.mutate(to.id(), current -> {
            ETags.requireMatch(ifMatch, current.version());
            var n = current.messages().size() + 1;
            if (n > MOST_MESSAGES) {
                throw AdviceProblems.full(MOST_MESSAGES);
            }
            var said = current.said(threads.message(current.id(), n, side, Actor.of(caller), now, text));
            return Change.of(said, told(said, side));
        });
        note(caller, "advice-written", saved);
        return saved;
    }

    /** Seeing is no news to anybody. */
    AdviceThread read(Caller caller, AdviceThread thread) {
        var side = side(caller);
        return thread.unread(side) == 0
                ? thread
                : threads.mutate(thread.id(), current -> Change.of(current.read(side)));
    }

    AdviceThread become(Caller caller, AdviceThread thread, State next, @Nullable String ifMatch) {
        var now = now();
        var saved = threads.mutate(thread.id(), current -> {
            ETags.requireMatch(ifMatch, current.version());
            return Change.of(current.state() == next ? current : current.become(next, now));
        });
        note(caller, next == State.RESOLVED ? "advice-resolved" : "advice-reopened", saved);
        return saved;
    }

    static Side side(Caller caller) {
        return caller.isStaff() ? Side.OFFICE : Side.SCHOOL;
    }

    private About about(Scope scope, Place place) {
        var submission =
                submissions.find(scope.collection().id(), scope.school().code()).orElse(null);
        var version = submission == null ? 0 : submission.current().number();
        var findingId = place.findingId();
        if (findingId == null) {
            return new About(version, place.row(), place.field(), null, null);
        }
        if (submission == null) {
            throw AdviceProblems.unknownFinding();
        }
        var current = submission.current();
        var found = findings.find(current.batch(), current.findingChunks(), FindingFilter.ALL, findingId)
                .orElseThrow(AdviceProblems::unknownFinding);
        return new About(version, found.row(), found.field(), found.id(), found.code());
    }

    private static NewEvent told(AdviceThread now, Side by) {
        EventType type = by == Side.SCHOOL ? SubmissionLifeEvents.ADVICE_ASKED : SubmissionLifeEvents.ADVICE_ANSWERED;
        return new NewEvent(
                type,
                now.id(),
                new AdviceNotice(
                        now.id(),
                        now.collectionId(),
                        now.collectionTitleTh(),
                        now.schoolCode(),
                        now.areaCode(),
                        now.about().ruleCode()));
    }

    private void note(Caller caller, String action, AdviceThread about) {
        audit.record(caller, action, about.collectionId() + "-" + about.schoolCode(), Map.of("thread", about.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
