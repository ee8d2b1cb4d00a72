package org.khet.reporting.executives;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.problem.ProblemException;
import org.khet.reporting.publications.PublishingSettings;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.SnapshotFiles;
import org.khet.reporting.snapshots.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works out each snapshot's summary once, so that the dashboard only reads. */
@Component
class Summaries {

    /** A snapshot is made a few times a round; this is soon enough to be there before a director looks. */
    private static final String CATCH_UP_EVERY = "PT30S";

    private static final String ROOMS = """
            SELECT count(*) FROM (
                SELECT DISTINCT schoolCode, grade, room FROM read_parquet(?) WHERE room IS NOT NULL)
            """;

    private static final Logger log = LoggerFactory.getLogger(Summaries.class);

    private final MongoCollection<Summary> summaries;
    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final DuckDb duckDb;
    private final PublishingSettings settings;

    Summaries(
            MongoDatabase database,
            Snapshots snapshots,
            SnapshotFiles files,
            DuckDb duckDb,
            PublishingSettings settings) {
        this.summaries = database.getCollection("snapshot_summaries", Summary.class);
        this.snapshots = snapshots;
        this.files = files;
        this.duckDb = duckDb;
        this.settings = settings;
    }

    /** Of pupils, the newest first. */
    List<Summary> ofPupils() {
        catchUp();
        return summaries
                .find(eq("ofPupils", true))
                .sort(Sorts.descending("_id"))
                .into(new ArrayList<>());
    }

    @Scheduled(fixedDelayString = CATCH_UP_EVERY, initialDelayString = CATCH_UP_EVERY)
    synchronized void catchUp() {
        for (var id : snapshots.idsAfter(newest())) {
            try {
                summaries.replaceOne(eq("_id", id), summaryOf(snapshots.get(id)), new ReplaceOptions().upsert(true));
            } catch (ProblemException | IllegalStateException e) {
                // A damaged file takes only its own figures off the page.
                log.warn("Snapshot {} has no summary", id, e);
            }
        }
    }

    private @Nullable String newest() {
        var newest = summaries.find().sort(Sorts.descending("_id")).limit(1).first();
        return newest == null ? null : newest.id();
    }

    private Summary summaryOf(Snapshot snapshot) {
        boolean ofPupils = snapshot.has("grade") && snapshot.has("room");
        return new Summary(
                snapshot.id(),
                ofPupils,
                snapshot.collectionId(),
                snapshot.titleTh(),
                snapshot.schoolYear(),
                snapshot.round(),
                snapshot.referenceDate(),
                snapshot.createdAt(),
                snapshot.members().stream().map(Member::areaCode).distinct().toList(),
                ofPupils ? snapshot.rows() : 0,
                ofPupils ? rooms(snapshot) : 0,
                snapshot.schools(),
                (int) snapshot.members().stream()
                        .filter(member -> member.recordCount() <= settings.smallSchool())
                        .count());
    }

    private long rooms(Snapshot snapshot) {
        try (var connection = duckDb.connect();
                var statement = connection.prepareStatement(ROOMS)) {
            statement.setString(1, files.verified(snapshot).toString());
            try (var counted = statement.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rooms of snapshot " + snapshot.id() + " cannot be counted", e);
        }
    }
}
