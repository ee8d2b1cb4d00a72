package org.khet.collection.submissions;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.records.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chunks under way, of a file or of rows packed anew. A batch is noted before its first chunk is written and forgotten after its submission points to it,
 * so whatever a crash leaves behind is known, and taken away.
 */
@Component
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** Far longer than the largest file takes: a younger one may still be written by another copy of the service. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final MongoCollection<Upload> underWay;
    private final Submissions submissions;
    private final RecordStore records;
    private final FindingStore findings;
    private final Clock clock;

    Uploads(MongoDatabase database, Submissions submissions, RecordStore records, FindingStore findings, Clock clock) {
        this.underWay = database.getCollection("uploads", Upload.class);
        this.submissions = submissions;
        this.records = records;
        this.findings = findings;
        this.clock = clock;
    }

    /** A batch being stored. */
    public record Upload(@BsonId String batch, String collectionId, String schoolCode, Instant startedAt) {}

    public void begin(String batch, String collectionId, String schoolCode) {
        underWay.insertOne(
                new Upload(batch, collectionId, schoolCode, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Its submission points to it. */
    public void end(String batch) {
        underWay.deleteOne(eq("_id", batch));
    }

    /** It will never be pointed to. */
    public void abandon(String batch) {
        try {
            records.delete(batch);
            findings.delete(batch);
            end(batch);
        } catch (MongoException e) {
            LOG.warn("Batch {} is left for the sweep: {}", batch, e.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5S")
    public void sweep() {
        var before = clock.instant().minus(ABANDONED_AFTER);
        for (var upload : underWay.find(lt("startedAt", before)).into(new ArrayList<>())) {
            if (isPointedTo(upload)) {
                end(upload.batch());
            } else {
                LOG.info("Taking away what an interrupted upload left: batch {}", upload.batch());
                abandon(upload.batch());
            }
        }
    }

    private boolean isPointedTo(Upload upload) {
        return submissions
                .find(upload.collectionId(), upload.schoolCode())
                .filter(submission -> submission.holds(upload.batch()))
                .isPresent();
    }
}
