package org.khet.security;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The append-only trail of who did what. Each line carries the hash of the one before it, so that a changed, missing
 * or inserted line breaks the chain from there on.
 */
public class AuditTrail {

    private static final String START = "";

    private final MongoCollection<Document> lines;
    private final Clock clock;

    /** Remembered, as looking for the end sorts the whole trail where the store has no ordered scan. */
    private @Nullable End last;

    public AuditTrail(MongoDatabase database, Clock clock) {
        this(database, "audit", clock);
    }

    /** A trail of its own for one purpose, such as a log of disclosures; found by subject too. */
    public AuditTrail(MongoDatabase database, String collection, Clock clock) {
        this.lines = database.getCollection(collection);
        this.clock = clock;
        lines.createIndex(Indexes.ascending("subjectId"));
    }

    /**
     * A line as it stands.
     *
     * @param seq counted from 1
     * @param hash over the line and the hash of the one before
     */
    public record Line(
            long seq,
            Instant at,
            String actor,
            String action,
            String subjectId,
            Map<String, String> facts,
            String hash) {}

    /** Newest first. */
    public List<Line> lines(long below, int limit) {
        return read(Filters.lt("_id", below), limit);
    }

    /** All lines about one subject, newest first. */
    public List<Line> linesOf(String subjectId) {
        return read(Filters.eq("subjectId", subjectId), 0);
    }

    private List<Line> read(Bson wanted, int limit) {
        var found = new ArrayList<Line>();
        for (var stored : lines.find(wanted).sort(Sorts.descending("_id")).limit(limit)) {
            var entry = AuditEntry.of(stored);
            found.add(new Line(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectId(),
                    entry.facts(),
                    stored.getString("hash")));
        }
        return found;
    }

    /** @param facts short and free of personal data; keys without dots */
    public void record(Caller caller, String action, String subjectId, Map<String, String> facts) {
        append(caller.subject(), action, subjectId, facts);
    }

    /** For what the system does by itself, for example a lapsed exception. */
    public void recordSystem(String action, String subjectId, Map<String, String> facts) {
        append("system", action, subjectId, facts);
    }

    private synchronized void append(String actor, String action, String subjectId, Map<String, String> facts) {
        while (true) {
            var end = last == null ? readEnd() : last;
            var entry = new AuditEntry(
                    end.seq() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    actor,
                    action,
                    subjectId,
                    facts,
                    end.hash());
            try {
                lines.insertOne(entry.toDocument());
                last = new End(entry.seq(), entry.hash());
                return;
            } catch (MongoWriteException e) {
                // Another copy of the service took this number: read the chain's end again.
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                last = null;
            }
        }
    }

    private End readEnd() {
        var stored = lines.find().sort(Sorts.descending("_id")).first();
        return stored == null ? new End(0, START) : new End(stored.getLong("_id"), stored.getString("hash"));
    }

    private record End(long seq, String hash) {}

    /** The number of the first line that does not fit the chain, empty where the whole trail holds. */
    public OptionalLong firstBrokenLine() {
        var previous = START;
        long expected = 1;
        for (var stored : lines.find().sort(Sorts.ascending("_id"))) {
            var entry = AuditEntry.of(stored);
            var hash = entry.hash();
            if (entry.seq() != expected
                    || !entry.previous().equals(previous)
                    || !hash.equals(stored.getString("hash"))) {
                return OptionalLong.of(expected);
            }
            previous = hash;
            expected++;
        }
        return OptionalLong.empty();
    }
}
