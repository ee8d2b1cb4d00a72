package org.khet.collection.submissions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.collections.AcceptedCounts;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All submissions. Every saved change is told inside the service, so that boards follow. */
@Component
public class Submissions implements AcceptedCounts {

    private final Aggregates<Submission> stored;
    private final ApplicationEventPublisher told;

    Submissions(MongoDatabase database, OutboxRelay relay, ApplicationEventPublisher told) {
        this.stored = new Aggregates<>(database, "submissions", Submission.class, relay);
        this.told = told;
        stored.collection().createIndex(Indexes.ascending("collectionId"));
        stored.collection().createIndex(Indexes.ascending("transmission.pending"));
    }

    public Optional<Submission> find(String collectionId, String schoolCode) {
        return stored.find(Submission.idOf(collectionId, schoolCode));
    }

    /** @throws org.khet.problem.ProblemException 404 where the school has sent nothing */
    public Submission get(String collectionId, String schoolCode) {
        return find(collectionId, schoolCode).orElseThrow(SubmissionProblems::nothingSent);
    }

    public Submission insert(Submission first, NewEvent... events) {
        return tell(stored.insert(first, events));
    }

    /** @throws org.khet.messaging.StaleException where somebody else was quicker */
    public Submission save(Submission changed, NewEvent... events) {
        return tell(stored.save(changed, events));
    }

    /** Decides again where somebody else was quicker. */
    public Submission mutate(String id, Function<Submission, Change<Submission>> change) {
        return tell(stored.mutate(id, change));
    }

    /** The schools of a collection that have sent something; without their history, so cheap for a whole nation's area. */
    public List<BoardRow> boardOf(String collectionId) {
        return current(collectionId).stream().map(BoardSource::row).toList();
    }

    @Override
    public int acceptedIn(String collectionId) {
        return Math.toIntExact(stored.collection()
                .countDocuments(and(
                        eq("collectionId", collectionId),
                        or(
                                eq("status", SubmissionStatus.ACCEPTED.name()),
                                eq("correction.of", SubmissionStatus.ACCEPTED.name())))));
    }

    /** The batch that holds each school's current version. */
    public List<CurrentBatch> currentBatches(String collectionId) {
        return current(collectionId).stream().map(BoardSource::batch).toList();
    }

    /** One school's line of it. */
    public Optional<BoardRow> rowOf(String collectionId, String schoolCode) {
        return current(eq("_id", Submission.idOf(collectionId, schoolCode))).stream()
                .map(BoardSource::row)
                .findFirst();
    }

    /** When each school of a collection first submitted, and how often it was sent back. */
    public List<Turnout> turnoutOf(String collectionId) {
        return stored
                .collection()
                .withDocumentClass(TurnoutSource.class)
                .find(eq("collectionId", collectionId))
                .projection(Projections.include("schoolCode", "history.at", "history.action"))
                .into(new ArrayList<>())
                .stream()
                .map(TurnoutSource::turnout)
                .toList();
    }

    /**
     * @param firstReceived when its first file came
     * @param firstSubmitted null where it never did
     */
    public record Turnout(
            String schoolCode,
            @Nullable Instant firstReceived,
            @Nullable Instant firstSubmitted,
            int returned) {}

    /** As much of a submission as its punctuality needs. */
    public record TurnoutSource(String schoolCode, List<Happened> history) {

        Turnout turnout() {
            return new Turnout(
                    schoolCode,
                    first(SubmissionAction.RECEIVE),
                    first(SubmissionAction.SUBMIT),
                    Math.toIntExact(history.stream()
                            .filter(entry -> entry.action() == SubmissionAction.RETURN)
                            .count()));
        }

        private @Nullable Instant first(SubmissionAction action) {
            return history.stream()
                    .filter(entry -> entry.action() == action)
                    .map(Happened::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** One thing that happened, without who did it and why. */
    public record Happened(Instant at, SubmissionAction action) {}

    /** Certificates of every collection, with when the office accepted what they certify. */
    public List<AcceptedCertificate> acceptedCertificates() {
        return stored
                .collection()
                .withDocumentClass(CertifiedSource.class)
                .find()
                .projection(Projections.include("certificates", "history.at", "history.action", "history.version"))
                .into(new ArrayList<>())
                .stream()
                .flatMap(CertifiedSource::accepted)
                .toList();
    }

    /** A certificate whose version was accepted. */
    public record AcceptedCertificate(SignedCertificate certificate, Instant acceptedAt) {}

    /** As much of a submission as the record of its certificates needs. */
    public record CertifiedSource(List<SignedCertificate> certificates, List<VersionHappened> history) {

        Stream<AcceptedCertificate> accepted() {
            return certificates.stream()
                    .flatMap(one -> history.stream()
                            .filter(entry -> entry.action() == SubmissionAction.ACCEPT
                                    && entry.version() == one.version()
                                    && !entry.at().isBefore(one.at()))
                            .map(VersionHappened::at)
                            .min(Comparator.naturalOrder())
                            .map(at -> new AcceptedCertificate(one, at))
                            .stream());
        }
    }

    /** One thing that happened to a version. */
    public record VersionHappened(Instant at, SubmissionAction action, int version) {}

    /** One school's current version. */
    public record CurrentBatch(String collectionId, String schoolCode, String batch, int version, int rows) {}

    /** Ids of submissions with an accepted version still on its way to the other services. */
    List<String> transmitting() {
        var ids = new ArrayList<String>();
        for (var waiting : stored.collection().find(eq("transmission.pending", true))) {
            ids.add(waiting.id());
        }
        return ids;
    }

    /** Ids of submissions with an older version from before then. */
    public List<String> withVersionsFrom(Instant before) {
        return stored.collection()
                .withDocumentClass(Document.class)
                .find(lt("content.past.at", Date.from(before)))
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    public Optional<Submission> findById(String id) {
        return stored.find(id);
    }

    /** All of a collection with their histories, by school; for summing up, not for boards. */
    public List<Submission> ofCollection(String collectionId) {
        return stored.collection()
                .find(eq("collectionId", collectionId))
                .sort(Sorts.ascending("schoolCode"))
                .into(new ArrayList<>());
    }

    List<String> idsOf(String collectionId) {
        return current(collectionId).stream()
                .map(source -> Submission.idOf(collectionId, source.schoolCode()))
                .toList();
    }

    private List<BoardSource> current(String collectionId) {
        return current(eq("collectionId", collectionId));
    }

    private List<BoardSource> current(Bson which) {
        return stored.collection()
                .withDocumentClass(BoardSource.class)
                .find(which)
                .projection(Projections.include(
                        "collectionId",
                        "schoolCode",
                        "status",
                        "content.current",
                        "content.explained",
                        "content.areaFindings",
                        "correction",
                        "updatedAt"))
                .into(new ArrayList<>());
    }

    private Submission tell(Submission saved) {
        told.publishEvent(new SubmissionChanged(saved.collectionId(), saved.schoolCode()));
        return saved;
    }

    /** As much of a submission as a board needs. */
    public record BoardSource(
            String collectionId,
            String schoolCode,
            SubmissionStatus status,
            Content content,
            @Nullable Correction correction,
            Instant updatedAt) {

        BoardRow row() {
            var version = content.current();
            if (correction != null) {
                return new BoardRow(
                        schoolCode,
                        correction.of(),
                        correction.certifiedVersion(),
                        correction.rows(),
                        0,
                        correction.queries(),
                        0,
                        updatedAt,
                        new BoardRow.Correcting(status, version.number()));
            }
            return new BoardRow(
                    schoolCode,
                    status,
                    version.number(),
                    version.rows(),
                    content.errors(),
                    version.queries(),
                    content.unexplained(),
                    updatedAt,
                    null);
        }

        CurrentBatch batch() {
            var version = content.current();
            return new CurrentBatch(collectionId, schoolCode, version.batch(), version.number(), version.rows());
        }
    }
}
