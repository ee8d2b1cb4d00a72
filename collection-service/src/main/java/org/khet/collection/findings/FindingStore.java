package org.khet.collection.findings;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.types.Binary;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RowCodec;
import org.khet.collection.records.Sealer;
import org.khet.collection.records.Storing;
import org.springframework.stereotype.Component;

/** The findings of all versions. Sealed, as they quote what stands in the cells. */
@Component
public class FindingStore {
    private final MongoCollection<FindingChunk> chunks;
    private final FieldKeys keys;
    private final Sealer sealer;

    FindingStore(MongoDatabase database, FieldKeys keys) {
        this.chunks = database.getCollection("findings", FindingChunk.class);
        this.keys = keys;
        this.sealer = Sealer.of(keys, "findings");
        chunks.createIndex(Indexes.ascending("batch"));
    }

    public FindingWriter write(String batch, Storing storing) {
        return new FindingWriter(this, batch, storing);
    }

    void store(String batch, int chunk, List<StoredFinding> findings) {
        var id = FindingChunk.idOf(batch, chunk);
        var cells = findings.stream().map(StoredFinding::toCells).toList();
        var labels = findings.stream()
                .flatMap(
                        finding -> java.util.stream.Stream.of(finding.severity().name(), finding.code()))
                .distinct()
                .toList();
        var sealed = sealer.seal(RowCodec.write(cells, StoredFinding.CELLS), id);
        chunks.insertOne(new FindingChunk(id, batch, chunk, findings.size(), labels, keys.id(), new Binary(sealed)));
    }

    /**
     * A page of a version's findings in the order they were made.
     *
     * @param chunkCount as the version says
     */
    public FindingPage page(String batch, int chunkCount, FindingFilter filter, ChunkCursor from, int limit) {
        var found = new ArrayList<StoredFinding>();
        for (var chunk = from.chunk(); chunk < chunkCount; chunk++) {
            var findings = read(batch, chunk, filter);
            for (var i = chunk == from.chunk() ? from.index() : 0; i < findings.size(); i++) {
                var finding = findings.get(i);
                if (filter.wants(finding.severity(), finding.code())) {
                    if (found.size() == limit) {
                        return new FindingPage(found, new ChunkCursor(chunk, i));
                    }
                    found.add(finding);
                }
            }
        }
        return new FindingPage(found, null);
    }

    /** All findings of a version, one chunk in memory at a time. */
    public void each(String batch, int chunkCount, FindingFilter filter, Consumer<StoredFinding> reader) {
        for (var chunk = 0; chunk < chunkCount; chunk++) {
            for (var finding : read(batch, chunk, filter)) {
                if (filter.wants(finding.severity(), finding.code())) {
                    reader.accept(finding);
                }
            }
        }
    }

    /** Looks through the version's queries only: no other finding is explained. */
    public Optional<StoredFinding> find(String batch, int chunkCount, FindingFilter filter, String findingId) {
        for (var chunk = 0; chunk < chunkCount; chunk++) {
            for (var finding : read(batch, chunk, filter)) {
                if (finding.id().equals(findingId)) {
                    return Optional.of(finding);
                }
            }
        }
        return Optional.empty();
    }

    public void delete(String batch) {
        chunks.deleteMany(eq("batch", batch));
    }

    private List<StoredFinding> read(String batch, int chunk, FindingFilter filter) {
        var stored = chunks.find(eq("_id", FindingChunk.idOf(batch, chunk))).first();
        if (stored == null || !filter.mayBeAmong(stored.labels())) {
            return List.of();
        }
        return RowCodec.read(sealer.open(stored.sealed().getData(), stored.id())).stream()
                .map(StoredFinding::of)
                .toList();
    }
}
