package org.khet.reporting.snapshots;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.SnapshotCreated;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.assembly.AcceptedSubmission;
import org.khet.reporting.assembly.AcceptedSubmissions;
import org.khet.reporting.assembly.CollectionContents;
import org.khet.reporting.snapshots.Snapshot.Contents;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.springframework.stereotype.Component;

/** All snapshots. */
@Component
public class Snapshots {

    private final Aggregates<Snapshot> snapshots;
    private final AcceptedSubmissions submissions;
    private final SnapshotFiles files;
    private final Clock clock;

    Snapshots(
            MongoDatabase database,
            OutboxRelay relay,
            AcceptedSubmissions submissions,
            SnapshotFiles files,
            Clock clock) {
        this.snapshots = new Aggregates<>(database, "snapshots", Snapshot.class, relay);
        this.submissions = submissions;
        this.files = files;
        this.clock = clock;
        snapshots.collection().createIndex(Indexes.ascending("collectionId"));
    }

    /** Ids of the snapshots made after one, oldest first; of all where it is null. */
    public List<String> idsAfter(@Nullable String id) {
        return snapshots
                .collection()
                .withDocumentClass(BsonDocument.class)
                .find(id == null ? Filters.empty() : Filters.gt("_id", id))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .map(found -> found.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    public Snapshot get(String id) {
        return snapshots.get(id);
    }

    /** @throws org.khet.problem.ProblemException where there is none within reach */
    public Snapshot get(String id, Predicate<String> reachesArea) {
        var snapshot = snapshots.get(id);
        if (!snapshot.within(reachesArea)) {
            throw SnapshotProblems.outOfReach();
        }
        return snapshot;
    }

    Page<Snapshot> page(@Nullable String collectionId, @Nullable Set<String> areaCodes, PageRequest asked) {
        var areas = areaCodes == null ? Filters.empty() : Filters.in("members.areaCode", areaCodes);
        var wanted = collectionId == null ? Filters.empty() : eq("collectionId", collectionId);
        var after = asked.after() == null ? Filters.empty() : lt("_id", asked.after());
        var found = snapshots
                .collection()
                .find(and(wanted, areas, after))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Snapshot::id);
    }

    /**
     * Freezes what is accepted now. Where nothing has changed since the newest snapshot of the collection, that one is
     * answered again.
     *
     * @param by subject id of who asked, null for the system
     * @param reachesArea whether the asker may use the data of an area
     * @throws org.khet.problem.ProblemException where nothing is accepted, or records are still on their way
     */
    public Snapshot freeze(String collectionId, @Nullable String by, Predicate<String> reachesArea) {
        if (submissions.incompleteOf(collectionId) > 0) {
            throw SnapshotProblems.recordsOnTheirWay(collectionId);
        }
        var accepted = submissions.completeOf(collectionId);
        if (accepted.isEmpty()) {
            throw SnapshotProblems.nothingAccepted(collectionId);
        }
        if (!accepted.stream().map(AcceptedSubmission::areaCode).allMatch(reachesArea)) {
            throw SnapshotProblems.outOfReach();
        }
        var members = accepted.stream().map(Snapshots::member).toList();
        var contents = contents(collectionId, accepted);
        return newestOf(collectionId)
                .filter(newest -> newest.members().equals(members) && contents.equals(newest.contents()))
                .orElseGet(() -> create(collectionId, accepted, contents, members, by));
    }

    /** What nobody described is taken to be about people. */
    private Contents contents(String collectionId, List<AcceptedSubmission> accepted) {
        var described = submissions.contentsOf(collectionId);
        var carried =
                accepted.stream().map(AcceptedSubmission::columns).distinct().toList();
        return new Contents(
                described.map(CollectionContents::aboutPeople).orElse(true),
                Columns.of(carried, described.map(CollectionContents::fields).orElse(List.of())));
    }

    /**
     * The newest snapshot of a collection; the first one is made for whoever asks first.
     *
     * @throws org.khet.problem.ProblemException where it is out of reach, or nothing is accepted yet
     */
    public Snapshot newest(String collectionId, Predicate<String> reachesArea) {
        var newest = newestOf(collectionId)
                .filter(snapshot -> snapshot.contents() != null)
                .orElseGet(() -> first(collectionId, reachesArea));
        if (!newest.within(reachesArea)) {
            throw SnapshotProblems.outOfReach();
        }
        return newest;
    }

    /** Those that a school is in: the newest school year, round and making first. */
    public List<Snapshot> ofSchool(String schoolCode) {
        return snapshots
                .collection()
                .find(eq("members.schoolCode", schoolCode))
                .sort(Sorts.descending("schoolYear", "round", "_id"))
                .into(new ArrayList<>());
    }

    /** Codes of the schools whose data was expected and is not in the snapshot; empty where nobody said who was expected. */
    public List<String> missing(Snapshot snapshot) {
        var present = snapshot.members().stream().map(Member::schoolCode).collect(Collectors.toSet());
        return submissions
                .contentsOf(snapshot.collectionId())
                .map(CollectionContents::schoolCodes)
                .orElse(List.of())
                .stream()
                .filter(code -> !present.contains(code))
                .sorted()
                .toList();
    }

    /** The newest snapshot of the same data set, round and area in another school year. */
    public Optional<Snapshot> like(Snapshot snapshot, int schoolYear) {
        if (snapshot.dataSetCode() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(snapshots
                .collection()
                .find(and(
                        eq("dataSetCode", snapshot.dataSetCode()),
                        eq("schoolYear", schoolYear),
                        eq("round", snapshot.round()),
                        eq("members.areaCode", snapshot.members().getFirst().areaCode())))
                .sort(Sorts.descending("_id"))
                .first());
    }

    /**
     * Writes a snapshot's file again from the records that came with the events, and proves that it is the same.
     *
     * @throws org.khet.problem.ProblemException where records are missing or the file is another
     */
    public Snapshot rebuild(Snapshot snapshot) {
        var contents = snapshot.contents();
        var accepted = snapshot.members().stream()
                .flatMap(member -> submissions.find(member.submissionId(), member.version()).stream())
                .toList();
        if (contents == null || accepted.size() < snapshot.members().size()) {
            throw SnapshotProblems.notRebuilt();
        }
        if (!files.write(accepted, contents.fields()).sha256().equals(snapshot.sha256())) {
            throw SnapshotProblems.notRebuilt();
        }
        return snapshot;
    }

    private Snapshot first(String collectionId, Predicate<String> reachesArea) {
        if (submissions.completeOf(collectionId).isEmpty()) {
            throw SnapshotProblems.nothingToAsk();
        }
        return freeze(collectionId, null, reachesArea);
    }

    private Snapshot create(
            String collectionId,
            List<AcceptedSubmission> accepted,
            Contents contents,
            List<Member> members,
            @Nullable String by) {
        var written = files.write(accepted, contents.fields());
        var any = accepted.getFirst();
        var snapshot = new Snapshot(
                Ids.newId(),
                0,
                collectionId,
                any.collectionTitleTh(),
                any.dataSetCode(),
                any.schoolYear(),
                any.round(),
                any.referenceDate(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                members.size(),
                written.rows(),
                written.file(),
                written.sha256(),
                contents,
                members);
        return snapshots.insert(
                snapshot,
                new NewEvent(
                        ReportingEvents.SNAPSHOT_CREATED,
                        snapshot.id(),
                        new SnapshotCreated(
                                snapshot.id(), collectionId, snapshot.schools(), snapshot.rows(), snapshot.sha256())));
    }

    private Optional<Snapshot> newestOf(String collectionId) {
        return Optional.ofNullable(snapshots
                .collection()
                .find(eq("collectionId", collectionId))
                .sort(Sorts.descending("_id"))
                .first());
    }

    private static Member member(AcceptedSubmission submission) {
        return new Member(
                submission.submissionId(),
                submission.version(),
                submission.schoolCode(),
                submission.schoolNameTh(),
                submission.districtTh(),
                submission.areaCode(),
                submission.areaNameTh(),
                submission.grades(),
                submission.certificateId(),
                submission.certificateSha256(),
                submission.certifiedAt(),
                submission.recordsSha256(),
                submission.recordCount(),
                submission.networkTh());
    }
}
