package org.khet.collection.submissions;

import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.schools.School;
import org.khet.events.CollectionEvents;
import org.khet.events.SubmissionLifeEvents;
import org.khet.messaging.NewEvent;

/** What other services are told of a submission: codes and counts, never a name of a person. */
public final class SubmissionEvents {

    public static NewEvent received(Submission now) {
        var version = now.current();
        return event(
                now,
                CollectionEvents.SUBMISSION_RECEIVED,
                new CollectionEvents.SubmissionReceived(
                        now.id(),
                        now.collectionId(),
                        now.collectionTitleTh(),
                        now.schoolCode(),
                        version.number(),
                        version.rows(),
                        now.content().errors(),
                        version.queries(),
                        now.status().name()));
    }

    static NewEvent submitted(Submission now) {
        return event(
                now,
                CollectionEvents.SUBMISSION_SUBMITTED,
                new CollectionEvents.SubmissionSubmitted(
                        now.id(),
                        now.collectionId(),
                        now.collectionTitleTh(),
                        now.schoolCode(),
                        now.current().number()));
    }

    static NewEvent certified(Submission now, SignedCertificate certificate) {
        return event(
                now,
                CollectionEvents.SUBMISSION_CERTIFIED,
                new CollectionEvents.SubmissionCertified(
                        now.id(),
                        now.collectionId(),
                        now.collectionTitleTh(),
                        now.schoolCode(),
                        now.current().number(),
                        certificate.certificateId(),
                        certificate.sha256(),
                        now.current().recordsSha256(),
                        now.current().rows(),
                        now.areaCode()));
    }

    public static NewEvent returned(Submission now) {
        return event(
                now,
                CollectionEvents.SUBMISSION_RETURNED,
                new CollectionEvents.SubmissionReturned(
                        now.id(),
                        now.collectionId(),
                        now.collectionTitleTh(),
                        now.schoolCode(),
                        now.current().number()));
    }

    /** Raised with the first version that follows a certified one. */
    public static NewEvent correctionOpened(Submission now, Correction opened) {
        return event(
                now,
                SubmissionLifeEvents.CORRECTION_OPENED,
                notice(now, opened, now.current().number()));
    }

    /** @param before the submission while the correction was open */
    static NewEvent correctionGivenUp(Submission before, Correction dropped) {
        return event(
                before,
                SubmissionLifeEvents.CORRECTION_GIVEN_UP,
                notice(before, dropped, before.current().number()));
    }

    private static SubmissionLifeEvents.CorrectionNotice notice(Submission of, Correction correction, int version) {
        return new SubmissionLifeEvents.CorrectionNotice(
                of.id(),
                of.collectionId(),
                of.collectionTitleTh(),
                of.schoolCode(),
                of.areaCode(),
                correction.certifiedVersion(),
                version);
    }

    /** The manifest of what was sent chunk by chunk. */
    static NewEvent accepted(
            Submission now, Transmission sent, StoredVersion version, DataCollection collection, School school) {
        var certificate = now.certificates().stream()
                .filter(signed -> signed.certificateId().equals(sent.certificateId()))
                .findFirst()
                .orElseThrow();
        return event(
                now,
                CollectionEvents.SUBMISSION_ACCEPTED,
                new CollectionEvents.SubmissionAccepted(
                        now.id(),
                        collection.id(),
                        collection.titleTh(),
                        collection.dataSetCode(),
                        collection.schoolYear(),
                        collection.round(),
                        collection.referenceDate(),
                        school.code(),
                        school.nameTh(),
                        school.districtTh(),
                        school.areaCode(),
                        school.areaNameTh(),
                        version.number(),
                        certificate.certificateId(),
                        certificate.sha256(),
                        certificate.at(),
                        sent.acceptedAt(),
                        version.rows(),
                        version.recordsSha256(),
                        sent.chunkCount(),
                        version.columns(),
                        school.grades(),
                        school.network()));
    }

    private static NewEvent event(Submission of, org.khet.events.EventType type, Record data) {
        return new NewEvent(type, of.id(), data);
    }

    private SubmissionEvents() {}
}
