package org.khet.collection.exceptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.exceptions.LockException.State;
import org.khet.collection.schools.School;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Locking;
import org.khet.collection.submissions.SubmissionChanged;
import org.khet.events.SubmissionLifeEvents;
import org.khet.events.SubmissionLifeEvents.ExceptionNotice;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Grants exceptions, one for each school, and ends them: by hand, or when their time has come. */
@Component
class Granting {
    /** An exception is not another round. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final LockExceptions exceptions;
    private final DataCollections collections;
    private final Schools schools;
    private final Locking locking;
    private final ApplicationEventPublisher told;
    private final AuditTrail audit;
    private final Clock clock;

    Granting(
            LockExceptions exceptions,
            DataCollections collections,
            Schools schools,
            Locking locking,
            ApplicationEventPublisher told,
            AuditTrail audit,
            Clock clock) {
        this.exceptions = exceptions;
        this.collections = collections;
        this.schools = schools;
        this.locking = locking;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    List<LockException> grant(Caller caller, DataCollection collection, NewException wish) {
        var now = now();
        requireTime(wish.endsAt(), now);
        // What was planned needs no exception, and what is filed never changes again.
        if (collection.status() != CollectionStatus.CLOSED) {
            collections.requireOpen(collection);
        }
        return wanted(collection, wish).stream()
                .map(school -> grant(caller, collection, school, wish, now))
                .toList();
    }

    private LockException grant(
            Caller caller, DataCollection collection, String school, NewException wish, Instant now) {
        var granted = new LockException(
                Ids.newId(),
                1,
                collection.id(),
                collection.titleTh(),
                school,
                collection.areaCode(),
                wish.covers(),
                wish.reason().strip(),
                Actor.of(caller),
                now,
                wish.endsAt().truncatedTo(ChronoUnit.MILLIS),
                State.ACTIVE,
                null);
        var saved = exceptions.insert(
                granted, new NewEvent(SubmissionLifeEvents.EXCEPTION_GRANTED, granted.id(), notice(granted, null)));
        locking.unlock(collection.id(), school, Actor.of(caller), saved.reason());
        audit.record(
                caller,
                "exception-granted",
                saved.collectionId() + "-" + school,
                Map.of("exception", saved.id(), "endsAt", saved.endsAt().toString()));
        tell(saved);
        return saved;
    }

    LockException withdraw(Caller caller, String id, String why, @Nullable String ifMatch) {
        var now = now();
        var ended = exceptions.mutate(id, current -> {
            ETags.requireMatch(ifMatch, current.version());
            if (current.state() != State.ACTIVE || !now.isBefore(current.endsAt())) {
                throw ExceptionProblems.over();
            }
            var changed = current.withdrawn(Actor.of(caller), why, now);
            return Change.of(changed, ended(changed));
        });
        relock(ended, now);
        audit.record(
                caller,
                "exception-withdrawn",
                ended.collectionId() + "-" + ended.schoolCode(),
                Map.of("exception", ended.id()));
        tell(ended);
        return ended;
    }

    /** Notes the end of one whose time is over; until then the clock alone has decided, at every single step. */
    void lapse(LockException due) {
        var now = now();
        relock(due, now);
        exceptions.mutate(due.id(), current -> {
            if (current.state() != State.ACTIVE || now.isBefore(current.endsAt())) {
                return Change.of(current);
            }
            var changed = current.lapsed();
            return Change.of(changed, ended(changed));
        });
        audit.recordSystem(
                "exception-lapsed", due.collectionId() + "-" + due.schoolCode(), Map.of("exception", due.id()));
        tell(due);
    }

    /** What a crash between granting and unlocking left. */
    void makeGood(LockException active) {
        locking.unlock(active.collectionId(), active.schoolCode(), active.grantedBy(), active.reason());
    }

    private void relock(LockException ended, Instant now) {
        var collection = collections.get(ended.collectionId());
        var other = exceptions.of(ended.collectionId(), ended.schoolCode()).inForce(now);
        if (!other && collection.status() != CollectionStatus.OPEN) {
            locking.lock(ended.collectionId(), ended.schoolCode());
        }
    }

    private TreeSet<String> wanted(DataCollection collection, NewException wish) {
        var named = wish.schoolCodes();
        if (named == null) {
            var district = wish.districtTh();
            var of = new TreeSet<String>();
            schools.byCode(collection.schoolCodes()).values().stream()
                    .filter(school -> district != null && district.equals(school.districtTh()))
                    .map(School::code)
                    .forEach(of::add);
            if (of.isEmpty()) {
                throw ExceptionProblems.field(
                        "districtTh", "ไม่มีโรงเรียนของอำเภอนี้ในรอบ", "The collection has no school of this district");
            }
            return of;
        }
        var strange = named.stream()
                .filter(code -> !collection.expects(code))
                .distinct()
                .toList();
        if (!strange.isEmpty()) {
            throw ExceptionProblems.notExpected(strange);
        }
        return new TreeSet<>(named);
    }

    private static void requireTime(Instant endsAt, Instant now) {
        if (!endsAt.isAfter(now)) {
            throw ExceptionProblems.field("endsAt", "เวลาสิ้นสุดผ่านไปแล้ว", "The end is over already");
        }
        if (endsAt.isAfter(now.plus(LONGEST))) {
            throw ExceptionProblems.field("endsAt", "ขยายเวลาได้ไม่เกิน 90 วัน", "An exception lasts 90 days at most");
        }
    }

    private static NewEvent ended(LockException of) {
        return new NewEvent(
                SubmissionLifeEvents.EXCEPTION_ENDED,
                of.id(),
                notice(of, of.state().name()));
    }

    private static ExceptionNotice notice(LockException of, @Nullable String how) {
        return new ExceptionNotice(
                of.id(),
                of.collectionId(),
                of.collectionTitleTh(),
                of.schoolCode(),
                of.areaCode(),
                of.covers().name(),
                of.endsAt(),
                how);
    }

    private void tell(LockException changed) {
        told.publishEvent(new SubmissionChanged(changed.collectionId(), changed.schoolCode()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
