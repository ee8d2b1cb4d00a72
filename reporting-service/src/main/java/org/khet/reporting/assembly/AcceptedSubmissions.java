package org.khet.reporting.assembly;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionAccepted;
import org.khet.events.CollectionEvents.SubmissionRecordsChunk;
import org.khet.events.RecordRows;
import org.springframework.stereotype.Component;

/** The read side: what collection-service has told of accepted submissions, whichever event came first. */
@Component
public class AcceptedSubmissions {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<AcceptedSubmission> manifests;
    private final MongoCollection<RecordChunk> chunks;
    private final MongoCollection<CollectionContents> contents;

    AcceptedSubmissions(MongoDatabase database) {
        manifests = database.getCollection("accepted_submissions", AcceptedSubmission.class);
        manifests.createIndex(Indexes.ascending("collectionId"));
        manifests.createIndex(Indexes.ascending("submissionId"));
        chunks = database.getCollection("record_chunks", RecordChunk.class);
        chunks.createIndex(Indexes.ascending("of"));
        contents = database.getCollection("collection_contents", CollectionContents.class);
    }

    /** The newest complete version of every school, in the order of school codes. */
    public List<AcceptedSubmission> completeOf(String collectionId) {
        var newest = new TreeMap<String, AcceptedSubmission>();
        for (var manifest : manifests.find(and(eq("collectionId", collectionId), eq("complete", true)))) {
            newest.merge(manifest.schoolCode(), manifest, (a, b) -> a.version() > b.version() ? a : b);
        }
        return List.copyOf(newest.values());
    }

    /** A certain version, where it is complete. */
    public Optional<AcceptedSubmission> find(String submissionId, int version) {
        return Optional.ofNullable(manifests
                .find(and(eq("_id", AcceptedSubmission.idOf(submissionId, version)), eq("complete", true)))
                .first());
    }

    /** Every version of one school that was ever accepted, oldest first: a correction does not undo the one before it. */
    public List<AcceptedSubmission> versionsOf(String submissionId) {
        return manifests
                .find(and(eq("submissionId", submissionId), eq("complete", true)))
                .sort(Sorts.ascending("version"))
                .into(new ArrayList<>());
    }

    /** How many schools' submissions have been announced whose records are not all here yet. */
    public long incompleteOf(String collectionId) {
        return manifests.countDocuments(and(eq("collectionId", collectionId), eq("complete", false)));
    }

    /** What the collection said of its records; empty where its sender was too old to say. */
    public Optional<CollectionContents> contentsOf(String collectionId) {
        return Optional.ofNullable(contents.find(eq("_id", collectionId)).first());
    }

    /** Every row with the names of its cells, in the order in which the school sent them. */
    public void rows(AcceptedSubmission submission, Consumer<Row> consumer) {
        for (var chunk : chunksOf(submission.id())) {
            chunk.rows().forEach(cells -> consumer.accept(new Row(chunk.columns(), cells)));
        }
    }

    void describe(CollectionOpened event) {
        var data = event.data();
        if (data != null) {
            contents.replaceOne(eq("_id", event.collectionId()), CollectionContents.of(event, data), UPSERT);
        }
    }

    void announce(SubmissionAccepted event) {
        var manifest = AcceptedSubmission.of(event);
        var known = manifests.find(eq("_id", manifest.id())).first();
        if (known == null) {
            manifests.replaceOne(eq("_id", manifest.id()), manifest, UPSERT);
            known = manifest;
        }
        completeIfAllHere(known);
    }

    /** @throws BrokenChunkException where the rows do not have the hash they came with */
    void take(SubmissionRecordsChunk event) {
        if (!RecordRows.sha256(event.rows()).equals(event.sha256())) {
            throw new BrokenChunkException(event.submissionId(), event.version(), event.chunk());
        }
        var chunk = RecordChunk.of(event);
        chunks.replaceOne(eq("_id", chunk.id()), chunk, UPSERT);
        var manifest = manifests.find(eq("_id", chunk.of())).first();
        if (manifest != null) {
            completeIfAllHere(manifest);
        }
    }

    private void completeIfAllHere(AcceptedSubmission manifest) {
        if (manifest.complete() || chunks.countDocuments(eq("of", manifest.id())) < manifest.chunkCount()) {
            return;
        }
        var sum = new RecordRows();
        int rows = 0;
        for (var chunk : chunksOf(manifest.id())) {
            for (var row : chunk.rows()) {
                sum.add(row);
                rows++;
            }
        }
        if (rows != manifest.recordCount() || !sum.hex().equals(manifest.recordsSha256())) {
            throw new BrokenChunkException(manifest.submissionId(), manifest.version(), manifest.chunkCount());
        }
        manifests.updateOne(eq("_id", manifest.id()), Updates.set("complete", true));
    }

    private List<RecordChunk> chunksOf(String id) {
        return chunks.find(eq("of", id)).sort(Sorts.ascending("chunk")).into(new ArrayList<>());
    }

    /** One record's cells; a row may be shorter than its head where a column joined later. */
    public record Row(List<String> columns, List<@Nullable String> cells) {}
}
