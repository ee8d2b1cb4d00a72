package org.khet.collection.records;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
    private final MongoCollection<TokenChunk> tokens;
    private final EditLog edits;
    private final FieldKeys keys;
    private final Sealer cells;
    private final Sealer analytic;

    RecordStore(MongoDatabase database, FieldKeys keys, EditLog edits) {
        this.edits = edits;
        this.chunks = database.getCollection("records", RecordChunk.class);
        this.tokens = database.getCollection("record_tokens", TokenChunk.class);
        this.keys = keys;
        this.cells = Sealer.of(keys, CELLS);
        this.analytic = Sealer.of(keys, ANALYTIC);
        chunks.createIndex(Indexes.ascending("batch"));
        tokens.createIndex(Indexes.ascending("batch"));
        tokens.createIndex(Indexes.ascending("tokens"));
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
        if (full.rows().hasTokens()) {
            tokens.insertOne(new TokenChunk(
                    id,
                    full.batch(),
                    full.chunk(),
                    full.collectionId(),
                    full.schoolCode(),
                    full.rows().tokens()));
        }
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
        return tokens.find(eq("batch", BatchName.of(batch).base()))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    /** Brings the tokens in line with the edits of a state; may be repeated. */
    public void retoken(String batch, String collectionId, String schoolCode, ToLongFunction<String> tokenOf) {
        var base = BatchName.of(batch).base();
        edits.overlay(batch).chunks().forEach((chunk, edited) -> {
            var id = RecordChunk.idOf(base, chunk);
            var stored = tokens.find(eq("_id", id)).first();
            var now = stored == null
                    ? new ArrayList<>(Collections.nCopies(places(batch, chunk).size(), 0L))
                    : new ArrayList<>(stored.tokens());
            edited.forEach((index, row) -> {
                while (now.size() <= index) {
                    now.add(0L);
                }
                var cellsNow = row.cells();
                now.set(index, cellsNow == null ? 0L : tokenOf.applyAsLong(cellsNow.subject()));
            });
            if (stored == null || !stored.tokens().equals(now)) {
                tokens.replaceOne(
                        eq("_id", id),
                        new TokenChunk(id, base, chunk, collectionId, schoolCode, now),
                        new ReplaceOptions().upsert(true));
            }
        });
    }

    /** Chunks of other batches with a row of one of these tokens. */
    public List<TokenChunk> holding(Collection<Long> wanted, String exceptBatch) {
        return tokens.find(and(ne("batch", BatchName.of(exceptBatch).base()), in("tokens", wanted)))
                .into(new ArrayList<>());
    }

    /** Chunks of any batch with a row of this token. */
    public List<TokenChunk> holding(long token) {
        return tokens.find(eq("tokens", token)).into(new ArrayList<>());
    }

    /** Puts a version back into the search from which it was taken. */
    public void rememberTokens(String batch, int chunkCount, ToLongFunction<String> tokenOf) {
        for (var chunk = 0; chunk < chunkCount; chunk++) {
            var base = BatchName.of(batch).base();
            var stored = find(base, chunk, "collectionId", "schoolCode", "fields", "cells");
            if (stored != null) {
                var found = opened(stored).stream()
                        .map(row -> tokenOf.applyAsLong(row.subject()))
                        .toList();
                tokens.replaceOne(
                        eq("_id", stored.id()),
                        new TokenChunk(stored.id(), base, chunk, stored.collectionId(), stored.schoolCode(), found),
                        new ReplaceOptions().upsert(true));
            }
        }
    }

    /** Takes the tokens of versions that are no longer current out of the search. */
    public void forgetTokens(Collection<String> batches) {
        tokens.deleteMany(in("batch", batches));
    }

    /** Takes away what no submission points to. */
    public void delete(String batch) {
        tokens.deleteMany(eq("batch", batch));
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
