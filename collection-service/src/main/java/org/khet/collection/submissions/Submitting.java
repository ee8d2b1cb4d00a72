package org.khet.collection.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.khet.collection.certificates.Certificate;
import org.khet.collection.certificates.OfficeKeys;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.certificates.SigningKey;
import org.khet.collection.collections.DataCollections;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.StaleException;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** What people do with a stored version: submit, withdraw, give up, certify, accept, return. */
@Component
class Submitting {

    private final Submissions submissions;
    private final DataCollections collections;
    private final SigningKey key;
    private final OfficeKeys keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final Transmitter transmitter;
    private final Packing packing;

    Submitting(
            Submissions submissions,
            DataCollections collections,
            SigningKey key,
            OfficeKeys keys,
            AuditTrail audit,
            Clock clock,
            Transmitter transmitter,
            Packing packing) {
        this.submissions = submissions;
        this.collections = collections;
        this.key = key;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.transmitter = transmitter;
        this.packing = packing;
    }

    Submission submit(Caller caller, Scope scope, Precondition precondition) {
        var now = now();
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now);
        var before = submissions.get(scope.collection().id(), scope.school().code());
        precondition.require(before.version());
        requireSubmittable(before);
        var packed = packing.pack(Packing.WHEN_SUBMITTED, before);
        try {
            var saved = act(caller, scope, precondition, "submitted", current -> {
                requireSubmittable(current);
                var changed = Packing.in(packed, current).submitted(Actor.of(caller), now);
                return Change.of(changed, SubmissionEvents.submitted(changed));
            });
            packing.settle(packed, saved);
            return saved;
        } catch (ProblemException | StaleException e) {
            packing.drop(packed);
            throw e;
        }
    }

    Submission withdraw(Caller caller, Scope scope, Precondition precondition) {
        var now = now();
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now);
        return act(
                caller,
                scope,
                precondition,
                "withdrawn",
                current -> Change.of(current.withdrawn(Actor.of(caller), now)));
    }

    /** Possible as long as the collection is open: it only puts back what counts anyway. */
    Submission giveUp(Caller caller, Scope scope, Precondition precondition) {
        var now = now();
        collections.requireOpen(scope.collection(), scope.school().code(), now);
        return act(caller, scope, precondition, "correction-given-up", current -> {
            var open = current.correction();
            var changed = current.givenUp(Actor.of(caller), now, null);
            return open == null
                    ? Change.of(changed)
                    : Change.of(changed, SubmissionEvents.correctionGivenUp(current, open));
        });
    }

    Submission certify(Caller caller, Scope scope, Precondition precondition) {
        var now = now();
        collections.requireCertificationOpen(scope.collection(), scope.school().code(), now);
        keys.requireGoodKey();
        var certificateId = Ids.newId();
        return act(caller, scope, precondition, "certified", current -> {
            current.requirePossible(SubmissionAction.CERTIFY);
            requireSomebodyElse(caller, current);
            var signed = SignedCertificate.sign(certificate(certificateId, caller, scope, current, now), key);
            var changed = current.certified(signed, Actor.of(caller), now);
            return Change.of(changed, SubmissionEvents.certified(changed, signed));
        });
    }

    Submission accept(Caller caller, Scope scope, Precondition precondition) {
        var now = now();
        collections.requireOpen(scope.collection(), scope.school().code(), now);
        var accepted = act(caller, scope, precondition, "accepted", current -> {
            current.requirePossible(SubmissionAction.ACCEPT);
            var certificate = current.certificate().orElseThrow(SubmissionProblems::noCertificate);
            var toSend = Transmission.of(current.current(), certificate.certificateId(), now);
            return Change.of(current.accepted(toSend, Actor.of(caller), now));
        });
        transmitter.wake();
        return accepted;
    }

    Submission returnIt(Caller caller, Scope scope, Precondition precondition, String reason) {
        var now = now();
        collections.requireOpen(scope.collection(), scope.school().code(), now);
        return act(caller, scope, precondition, "returned", current -> {
            var changed = current.returned(reason, Actor.of(caller), now);
            return Change.of(changed, SubmissionEvents.returned(changed));
        });
    }

    /** Whether the caller's If-Match still fits. */
    @FunctionalInterface
    interface Precondition {
        void require(long version);
    }

    /** One step of the life cycle, decided again on what is stored where somebody else was quicker. */
    @FunctionalInterface
    private interface Step {
        Change<Submission> from(Submission current);
    }

    private Submission act(Caller caller, Scope scope, Precondition precondition, String action, Step step) {
        var before = submissions.get(scope.collection().id(), scope.school().code());
        var saved = submissions.mutate(before.id(), current -> {
            precondition.require(current.version());
            return step.from(current);
        });
        audit.record(
                caller,
                "submission-" + action,
                saved.id(),
                Map.of("version", Integer.toString(saved.current().number())));
        return saved;
    }

    private static void requireSubmittable(Submission current) {
        current.requirePossible(SubmissionAction.SUBMIT);
        if (current.content().errors() > 0) {
            throw SubmissionProblems.hasErrors(current.content().errors());
        }
        if (current.content().unexplained() > 0) {
            throw SubmissionProblems.unexplained(current.content().unexplained());
        }
    }

    private static void requireSomebodyElse(Caller director, Submission current) {
        var submitted = current.submitted();
        if (submitted != null && submitted.by().id().equals(director.subject())) {
            throw ProblemException.of(CommonProblems.FORBIDDEN)
                    .detail("ผู้ยืนยันส่งข้อมูลรับรองเองไม่ได้", "Whoever submitted cannot also certify")
                    .cure("ให้ผู้อำนวยการโรงเรียนเป็นผู้รับรอง", "The school's director is to certify")
                    .build();
        }
    }

    private static Certificate certificate(
            String certificateId, Caller director, Scope scope, Submission current, Instant at) {
        var collection = scope.collection();
        var version = current.current();
        return new Certificate(
                certificateId,
                new Certificate.CollectionStated(
                        collection.id(),
                        collection.titleTh(),
                        collection.dataSetCode(),
                        collection.schoolYear(),
                        collection.round(),
                        collection.referenceDate()),
                new Certificate.SchoolStated(
                        scope.school().code(), scope.school().nameTh()),
                current.id(),
                version.number(),
                version.rows(),
                version.counts(),
                version.fileSha256(),
                version.recordsSha256(),
                director.name(),
                at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
