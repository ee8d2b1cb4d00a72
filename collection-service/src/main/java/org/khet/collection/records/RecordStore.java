package org.khet.collection.records;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stored rows of all versions. A chunk is written once and never changed; edits lie on top of it, and what is read
 * under a batch's name is the state that name means.
 */
@Component
public class RecordStore {
    private static final String CELLS = "records-cells";
    private static final String ANALYTIC = "records-analytic";

    private final MongoCollection<RecordChunk> chunks;
    private final TokenStore tokens;
    private final EditLog edits;
    private final FieldKeys keys;
    private final Sealer cells;
    private final Sealer analytic;

    RecordStore(MongoDatabase database, FieldKeys keys, EditLog edits) {
        this.edits = edits;
        this.chunks = database.getCollection("records", RecordChunk.class);
        this.tokens = new TokenStore(database);
        this.keys = keys;
        this.cells = Sealer.of(keys, CELLS);
        this.analytic = Sealer.of(keys, ANALYTIC);
        chunks.createIndex(Indexes.ascending("batch"));
    }

    /** Begins to write the rows of one version; they can be found once the submission points to the batch. */
    public RecordWriter write(
            String batch, String collectionId, String schoolCode, List<String> fields, int columns, Storing storing) {
        return new RecordWriter(this, batch, collectionId, schoolCode, fields, columns, storing);
    }

    /**
     * Writes the rows of a state with edits into chunks of their own, without tokens: who searches restores them.
     *
     * @return how many chunks
     */
    public int pack(
            String batch,
            int chunkCount,
            BatchName into,
            String collectionId,
            String schoolCode,
            int columns,
            Storing storing) {
        var overlay = edits.overlay(batch);
        var last = overlay.rows().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        edits.pack(into, batch, Math.max(last, edits.lastRowBefore(batch)));
        RecordWriter writer = null;
        for (var chunk = 0; chunk < chunkCount; chunk++) {
            var figures = analyticRows(batch, chunk).iterator();
            for (var row : rows(batch, chunk)) {
                if (writer == null) {
                    writer = write(into.text(), collectionId, schoolCode, row.fields(), columns, storing);
                }
                writer.add(row, figures.next(), 0);
            }
        }
        return writer == null ? 0 : writer.close();
    }

    void store(RecordWriter.Full full) {
        var id = RecordChunk.idOf(full.batch(), full.chunk());
        chunks.insertOne(new RecordChunk(
                id,
                full.batch(),
                full.chunk(),
                full.collectionId(),
                full.schoolCode(),
                keys.id(),
                full.fields(),
                new Binary(cells.seal(RowCodec.write(full.rows().cells(), full.before()), id)),
                new Binary(analytic.seal(RowCodec.write(full.rows().figures(), 0), id))));
    }

    void store(List<TokenChunk> some) {
        tokens.insert(some);
    }

    /** The rows of one chunk; empty where there is no such chunk. */
    public List<StoredRow> rows(String batch, int chunk) {
        var rows = new ArrayList<StoredRow>();
        for (var row : places(batch, chunk)) {
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** As {@link #rows}, with null in the place of a row that was taken out: places are those of the tokens. */
    public List<@Nullable StoredRow> places(String batch, int chunk) {
        var overlay = edits.overlay(batch);
        if (overlay.isBehindBase(chunk)) {
            return overlay.over(chunk, List.of());
        }
        var stored = find(BatchName.of(batch).base(), chunk, "fields", "cells");
        return overlay.over(chunk, stored == null ? List.of() : opened(stored));
    }

    /** A page of a version's rows in file order. */
    public RecordPage page(String batch, int chunkCount, ChunkCursor from, int limit) {
        var found = new ArrayList<StoredRow>();
        for (var chunk = from.chunk(); chunk < chunkCount; chunk++) {
            var rows = rows(batch, chunk);
            for (var i = chunk == from.chunk() ? from.index() : 0; i < rows.size(); i++) {
                if (found.size() == limit) {
                    return new RecordPage(found, new ChunkCursor(chunk, i));
                }
                found.add(rows.get(i));
            }
        }
        return new RecordPage(found, null);
    }

    /** The analytic rows of one chunk; names and IDs are not opened for it. */
    public List<List<@Nullable String>> analyticRows(String batch, int chunk) {
        var overlay = edits.overlay(batch);
        if (overlay.isBehindBase(chunk)) {
            return overlay.figuresOver(chunk, List.of());
        }
        var stored = find(BatchName.of(batch).base(), chunk, "analytic");
        if (stored == null) {
            throw new IllegalStateException("Chunk " + chunk + " of batch " + batch + " is not stored");
        }
        return overlay.figuresOver(
                chunk, RowCodec.read(analytic.open(stored.analytic().getData(), stored.id())));
    }

    /** The tokens of a version, chunk by chunk; none once another version is current. */
    public List<TokenChunk> tokens(String batch) {
        return tokens.of(BatchName.of(batch).base());
    }

    /** Brings the tokens in line with the edits of a state; may be repeated. */
    public void retoken(String batch, String collectionId, String schoolCode, ToLongFunction<String> tokenOf) {
        var base = BatchName.of(batch).base();
        edits.overlay(batch).chunks().forEach((chunk, edited) -> {
            var stored = tokens.find(RecordChunk.idOf(base, chunk)).map(TokenChunk::tokens);
            var most =
                    edited.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
            var length = stored.map(known -> known.length)
                    .orElseGet(() -> places(batch, chunk).size());
            var now = Arrays.copyOf(stored.orElseGet(() -> new long[0]), Math.max(length, most));
            edited.forEach((index, row) -> {
                var cellsNow = row.cells();
                now[index] = cellsNow == null ? 0L : tokenOf.applyAsLong(cellsNow.subject());
            });
            if (stored.isEmpty() || !Arrays.equals(stored.get(), now)) {
                tokens.replace(TokenChunk.of(base, chunk, collectionId, schoolCode, now));
            }
        });
    }

    /** Chunks of other schools in the collection with a row of one of these tokens. */
    public List<TokenChunk> holding(Tokens wanted, String collectionId, String exceptSchool) {
        return tokens.holding(wanted, collectionId, exceptSchool);
    }

    /** Chunks of any school in the collection with a row of this token. */
    public List<TokenChunk> holding(long token, String collectionId) {
        return tokens.holding(Tokens.of(Set.of(token)), collectionId);
    }

    /** Puts a version back into the search from which it was taken. */
    public void rememberTokens(String batch, int chunkCount, ToLongFunction<String> tokenOf) {
        for (var chunk = 0; chunk < chunkCount; chunk++) {
            var base = BatchName.of(batch).base();
            var stored = find(base, chunk, "collectionId", "schoolCode", "fields", "cells");
            if (stored != null) {
                var found = opened(stored).stream()
                        .mapToLong(row -> tokenOf.applyAsLong(row.subject()))
                        .toArray();
                tokens.replace(TokenChunk.of(base, chunk, stored.collectionId(), stored.schoolCode(), found));
            }
        }
    }

    /** Takes the tokens of versions that are no longer current out of the search. */
    public void forgetTokens(Collection<String> batches) {
        tokens.delete(batches);
    }

    /** Takes away what no submission points to. */
    public void delete(String batch) {
        tokens.delete(List.of(batch));
        chunks.deleteMany(eq("batch", batch));
        edits.delete(batch);
    }

    private @Nullable RecordChunk find(String batch, int chunk, String... wanted) {
        return chunks.find(eq("_id", RecordChunk.idOf(batch, chunk)))
                .projection(Projections.fields(Projections.include("chunk"), Projections.include(wanted)))
                .first();
    }

    private List<StoredRow> opened(RecordChunk stored) {
        var rows = new ArrayList<StoredRow>();
        for (var row : RowCodec.read(cells.open(stored.cells().getData(), stored.id()))) {
            rows.add(StoredRow.of(stored.fields(), row));
        }
        return rows;
    }
}
