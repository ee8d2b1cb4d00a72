package org.khet.collection.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.messaging.Aggregate;

/**
 * One school's return in one collection.
 *
 * @param id made of collection and school, so that there can only be one
 * @param version of this document, by which two writers notice each other; not the version of the data
 * @param certificates all that were signed, oldest first; the last one is in force
 * @param submitted who submitted the current version and when; null while nobody has
 * @param correction open where a newer version is under way than the certified one, which counts meanwhile
 */
public record Submission(
        @BsonId String id,
        long version,
        String collectionId,
        String collectionTitleTh,
        String schoolCode,
        String areaCode,
        SubmissionStatus status,
        Content content,
        @Nullable Submitted submitted,
        List<SignedCertificate> certificates,
        @Nullable String returnedReason,
        @Nullable Transmission transmission,
        @Nullable Correction correction,
        Instant updatedAt,
        List<HistoryEntry> history)
        implements Aggregate {

    public Submission {
        certificates = List.copyOf(certificates);
        history = List.copyOf(history);
    }

    public static String idOf(String collectionId, String schoolCode) {
        return collectionId + "-" + schoolCode;
    }

    public StoredVersion current() {
        return content.current();
    }

    /** @throws java.util.NoSuchElementException where it never had such a version */
    StoredVersion version(int number) {
        return content.version(number);
    }

    /** Every version, oldest first. */
    public List<StoredVersion> versions() {
        return content.all();
    }

    /** The batches of versions that are no longer current. */
    public List<String> pastBatches() {
        return content.past().stream().map(StoredVersion::batch).toList();
    }

    /** Whether one of its versions is kept in this batch. */
    public boolean holds(String batch) {
        return content.all().stream().anyMatch(version -> version.batch().equals(batch));
    }

    /** The certificate in force; while a correction is under way that is still the one of an older version. */
    public Optional<SignedCertificate> certificate() {
        return certificates.isEmpty() ? Optional.empty() : Optional.of(certificates.getLast());
    }

    /** What boards and sums count it as: while a correction is open, what it was before. */
    public SubmissionStatus countedStatus() {
        return correction == null ? status : correction.of();
    }

    /** The version that counts. */
    public StoredVersion countedVersion() {
        return correction == null ? current() : version(correction.certifiedVersion());
    }

    /** @throws org.khet.problem.ProblemException 409 where the life cycle does not allow the action now */
    public void requirePossible(SubmissionAction action) {
        after(action, content);
    }

    private SubmissionStatus after(SubmissionAction action, Content then) {
        return LifeCycle.next(status, action, then.errors(), then.unexplained(), Before.of(this))
                .orElseThrow(() -> action == SubmissionAction.GIVE_UP
                        ? SubmissionProblems.noCorrection()
                        : SubmissionProblems.wrongStatus(status, action));
    }

    public static Submission first(
            String collectionId, String collectionTitleTh, String schoolCode, String areaCode, Content content) {
        var status = LifeCycle.asChecked(content.errors(), content.unexplained());
        var version = content.current();
        return new Submission(
                idOf(collectionId, schoolCode),
                0,
                collectionId,
                collectionTitleTh,
                schoolCode,
                areaCode,
                status,
                content,
                null,
                List.of(),
                null,
                null,
                null,
                version.at(),
                List.of(new HistoryEntry(
                        version.at(), version.by(), SubmissionAction.RECEIVE, version.number(), status, null)));
    }

    public Submission received(StoredVersion next, int explained, List<AreaFinding> areaFindings) {
        var then = content.followedBy(next, explained, areaFindings);
        var opens = status == SubmissionStatus.CERTIFIED || status == SubmissionStatus.ACCEPTED;
        return moved(SubmissionAction.RECEIVE, then, null, certificates, null, transmission, next.by(), next.at(), null)
                .correcting(opens ? Correction.of(this, next.at()) : correction);
    }

    /** Says why, in the last thing that happened. */
    public Submission because(@Nullable String reason) {
        if (reason == null) {
            return this;
        }
        var entries = new ArrayList<>(history);
        var last = entries.removeLast();
        entries.add(new HistoryEntry(last.at(), last.by(), last.action(), last.version(), last.status(), reason));
        return with(content, transmission, correction, entries);
    }

    /** The certified version is current again; what came after it stays among the versions. */
    Submission givenUp(Actor by, Instant at, @Nullable String note) {
        var dropped = correction;
        if (dropped == null) {
            throw SubmissionProblems.noCorrection();
        }
        return moved(
                        SubmissionAction.GIVE_UP,
                        content.backTo(dropped.certifiedVersion()),
                        dropped.submitted(),
                        certificates,
                        null,
                        transmission,
                        by,
                        at,
                        note)
                .correcting(null);
    }

    /** After one edit. Only the first of a version stands in the history of steps; the edits have their own. */
    public Submission mended(StoredVersion next, int explained, List<AreaFinding> areaFindings) {
        var goesOn = next.number() == current().number();
        var then = goesOn
                ? content.goingOn(next, explained, areaFindings)
                : content.followedBy(next, explained, areaFindings);
        var moved =
                moved(SubmissionAction.MEND, then, null, certificates, null, transmission, next.by(), next.at(), null);
        return goesOn ? moved.with(then, transmission, correction, history) : moved;
    }

    public Submission explained(int count, Actor by, Instant at) {
        return same(SubmissionAction.EXPLAIN, content.withExplained(count), by, at, null);
    }

    Submission submitted(Actor by, Instant at) {
        return moved(
                SubmissionAction.SUBMIT,
                content,
                new Submitted(by, at),
                certificates,
                null,
                transmission,
                by,
                at,
                null);
    }

    Submission withdrawn(Actor by, Instant at) {
        return moved(
                SubmissionAction.WITHDRAW, content, null, certificates, returnedReason, transmission, by, at, null);
    }

    Submission certified(SignedCertificate certificate, Actor by, Instant at) {
        var all = new ArrayList<>(certificates);
        all.add(certificate);
        return moved(SubmissionAction.CERTIFY, content, submitted, all, null, transmission, by, at, null)
                .correcting(null);
    }

    Submission accepted(Transmission toSend, Actor by, Instant at) {
        return moved(SubmissionAction.ACCEPT, content, submitted, certificates, null, toSend, by, at, null);
    }

    Submission returned(String reason, Actor by, Instant at) {
        return moved(SubmissionAction.RETURN, content, null, certificates, reason, transmission, by, at, reason);
    }

    public Submission decided(List<AreaFinding> findings, Actor by, Instant at, String note) {
        var then = content.withAreaFindings(findings);
        var returns = status == SubmissionStatus.ACCEPTED;
        return moved(
                SubmissionAction.DECIDE_PUPIL,
                then,
                after(SubmissionAction.DECIDE_PUPIL, then) == status ? submitted : null,
                certificates,
                returns ? note : returnedReason,
                transmission,
                by,
                at,
                note);
    }

    Submission locked(Instant at) {
        return same(SubmissionAction.LOCK, content, Actor.SYSTEM, at, null);
    }

    Submission unlocked(Actor by, Instant at, String note) {
        return same(SubmissionAction.UNLOCK, content, by, at, note);
    }

    /** Neither a step of the life cycle nor history: how far the sending has come; null when all is sent. */
    Submission transmitting(@Nullable Transmission progress) {
        return with(content, progress, correction, history);
    }

    private Submission correcting(@Nullable Correction open) {
        return with(content, transmission, open, history);
    }

    /** The same rows, kept in other chunks: no step of the life cycle either. */
    Submission keptIn(StoredVersion packed) {
        return with(content.keptIn(packed), transmission, correction, history);
    }

    private Submission with(
            Content then, @Nullable Transmission progress, @Nullable Correction open, List<HistoryEntry> entries) {
        return new Submission(
                id,
                version,
                collectionId,
                collectionTitleTh,
                schoolCode,
                areaCode,
                status,
                then,
                submitted,
                certificates,
                returnedReason,
                progress,
                open,
                updatedAt,
                entries);
    }

    private Submission same(SubmissionAction action, Content then, Actor by, Instant at, @Nullable String note) {
        return moved(action, then, submitted, certificates, returnedReason, transmission, by, at, note);
    }

    private Submission moved(
            SubmissionAction action,
            Content then,
            @Nullable Submitted thenSubmitted,
            List<SignedCertificate> thenCertificates,
            @Nullable String thenReason,
            @Nullable Transmission thenTransmission,
            Actor by,
            Instant at,
            @Nullable String note) {
        var next = after(action, then);
        var entries = new ArrayList<>(history);
        entries.add(new HistoryEntry(at, by, action, then.current().number(), next, note));
        return new Submission(
                id,
                version,
                collectionId,
                collectionTitleTh,
                schoolCode,
                areaCode,
                next,
                then,
                thenSubmitted,
                thenCertificates,
                thenReason,
                thenTransmission,
                correction,
                at,
                entries);
    }
}
