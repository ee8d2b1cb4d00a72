package org.khet.collection.records;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/**
 * The rows and findings that were taken away for their age. Each is noted before the first chunk goes, so that what a
 * crash interrupts is known and ended, and nobody takes what is half gone for a whole.
 */
@Component
public class Removals {
    private final MongoCollection<Removal> removals;
    private final Clock clock;

    Removals(MongoDatabase database, Clock clock) {
        this.removals = database.getCollection("removals", Removal.class);
        this.clock = clock;
    }

    /** @param done whether the last chunk is gone */
    public record Removal(@BsonId String base, String submissionId, Instant at, boolean done) {}

    public void begin(String base, String submissionId) {
        var removal = new Removal(base, submissionId, clock.instant().truncatedTo(ChronoUnit.MILLIS), false);
        removals.replaceOne(eq("_id", base), removal, new ReplaceOptions().upsert(true));
    }

    public void end(String base) {
        removals.updateOne(eq("_id", base), set("done", true));
    }

    /** @param batch any state on the base */
    public Optional<Removal> find(String batch) {
        return Optional.ofNullable(
                removals.find(eq("_id", BatchName.of(batch).base())).first());
    }

    public List<Removal> unfinished() {
        return removals.find(eq("done", false)).into(new ArrayList<>());
    }
}
