package org.khet.collection.explanations;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.types.Binary;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.Sealer;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.StoredVersion;
import org.khet.rules.dataset.Severity;
import org.springframework.stereotype.Component;

/** All explanations; as many as people have written, so those of one submission fit into memory. */
@Component
public class Explanations {
    static final FindingFilter QUERIES = new FindingFilter(Severity.QUERY, null);

    /** Some hundred kilobytes a command. */
    private static final int TOGETHER = 500;

    private final MongoCollection<Explanation> stored;
    private final FindingStore findings;
    private final FieldKeys keys;
    private final Sealer sealer;

    Explanations(MongoDatabase database, FindingStore findings, FieldKeys keys) {
        this.stored = database.getCollection("explanations", Explanation.class);
        this.findings = findings;
        this.keys = keys;
        this.sealer = Sealer.of(keys, "explanations");
        stored.createIndex(Indexes.ascending("submissionId"));
    }

    void write(String submissionId, StoredFinding query, String text, Actor by, Instant at) {
        write(submissionId, List.of(query), text, by, at);
    }

    /** One text for several queries. */
    void write(String submissionId, List<StoredFinding> queries, String text, Actor by, Instant at) {
        var ids = new FindingIds(keys);
        var writes = new ArrayList<ReplaceOneModel<Explanation>>();
        for (var query : queries) {
            var id = Explanation.idOf(submissionId, query.id());
            var sealed = new Binary(sealer.seal(text.getBytes(StandardCharsets.UTF_8), id));
            writes.add(new ReplaceOneModel<>(
                    eq("_id", id),
                    new Explanation(id, submissionId, query.id(), ids.valueHash(query.value()), sealed, by, at),
                    new ReplaceOptions().upsert(true)));
        }
        for (var from = 0; from < writes.size(); from += TOGETHER) {
            stored.bulkWrite(writes.subList(from, Math.min(writes.size(), from + TOGETHER)));
        }
    }

    /** Which values have been explained: finding id to hash of the value. */
    public Map<String, String> explainedValues(String submissionId) {
        var values = new HashMap<String, String>();
        for (var explanation : stored.find(eq("submissionId", submissionId))
                .projection(Projections.include("submissionId", "findingId", "valueHash"))) {
            values.put(explanation.findingId(), explanation.valueHash());
        }
        return values;
    }

    /** How many queries of a version are explained, counted anew on what is stored. */
    public int explainedIn(String submissionId, StoredVersion version) {
        var explained = explainedValues(submissionId);
        if (explained.isEmpty()) {
            return 0;
        }
        var ids = new FindingIds(keys);
        var count = new AtomicInteger();
        findings.each(version.batch(), version.findingChunks(), QUERIES, query -> {
            var valueHash = explained.get(query.id());
            if (valueHash != null && valueHash.equals(ids.valueHash(query.value()))) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    /** The explanations of a submission, by finding. */
    Map<String, Explanation> of(String submissionId) {
        var all = new HashMap<String, Explanation>();
        for (var explanation : stored.find(eq("submissionId", submissionId))) {
            all.put(explanation.findingId(), explanation);
        }
        return all;
    }

    String text(Explanation explanation) {
        return new String(sealer.open(explanation.sealed().getData(), explanation.id()), StandardCharsets.UTF_8);
    }
}
