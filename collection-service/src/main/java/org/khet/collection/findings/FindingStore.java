package org.khet.collection.findings;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.types.Binary;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RowCodec;
import org.khet.collection.records.Sealer;
import org.khet.collection.records.Storing;
import org.springframework.stereotype.Component;

/** The findings of all versions. Sealed, as they quote what stands in the cells. */
@Component
public class FindingStore {
    private final MongoCollection<FindingChunk> chunks;
    private final EditLog edits;
    private final FieldKeys keys;
    private final Sealer sealer;
    private final Merged merged = new Merged(this::merge);

    FindingStore(MongoDatabase database, FieldKeys keys, EditLog edits) {
        this.edits = edits;
        this.chunks = database.getCollection("findings", FindingChunk.class);
        this.keys = keys;
        this.sealer = Sealer.of(keys, "findings");
        chunks.createIndex(Indexes.ascending("batch"));
    }

    public FindingWriter write(String batch, Storing storing) {
        return new FindingWriter(this, batch, storing);
    }

    void store(String batch, int chunk, List<? extends Storable> found) {
        var ids = new FindingIds(keys);
        var findings = found.stream().map(one -> one.named(ids)).toList();
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
                if (finding.id().equals(findingId) && filter.wants(finding.severity(), finding.code())) {
                    return Optional.of(finding);
                }
            }
        }
        return Optional.empty();
    }

    public void delete(String batch) {
        chunks.deleteMany(eq("batch", batch));
    }

    /** How many chunks the findings of an edited state are read in. */
    public static int chunksOf(int findings) {
        return (findings + FindingWriter.FINDINGS - 1) / FindingWriter.FINDINGS;
    }

    private List<StoredFinding> read(String batch, int chunk, FindingFilter filter) {
        if (BatchName.of(batch).edited()) {
            var all = merged.of(batch);
            var from = Math.min(all.size(), chunk * FindingWriter.FINDINGS);
            return all.subList(from, Math.min(all.size(), from + FindingWriter.FINDINGS));
        }
        var stored = chunks.find(eq("_id", FindingChunk.idOf(batch, chunk))).first();
        if (stored == null || !filter.mayBeAmong(stored.labels())) {
            return List.of();
        }
        return RowCodec.read(sealer.open(stored.sealed().getData(), stored.id())).stream()
                .map(StoredFinding::of)
                .toList();
    }

    /** The base's findings, row by row replaced by those that edits left; what is about all rows comes last. */
    private List<StoredFinding> merge(String batch) {
        var overlay = edits.overlay(batch);
        var byRow = new TreeMap<Integer, List<StoredFinding>>();
        each(BatchName.of(batch).base(), overlay.baseFindingChunks(), FindingFilter.ALL, finding -> {
            if (!overlay.findings().containsKey(finding.row())) {
                byRow.computeIfAbsent(place(finding.row()), unseen -> new ArrayList<>())
                        .add(finding);
            }
        });
        overlay.findings()
                .forEach((row, found) -> byRow.put(
                        place(row), found.stream().map(StoredFinding::of).toList()));
        return byRow.values().stream().flatMap(List::stream).toList();
    }

    private static int place(int row) {
        return row == 0 ? Integer.MAX_VALUE : row;
    }
}
