package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection: a map from record number to BSON bytes on disk, and its indexes in memory. Record numbers only grow, so
 * the natural order is the order of insertion. Writes happen inside a command of {@link GroupCommit}, one at a time.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

    private final StoreFile file;
    private final GroupCommit commits;
    private final OpenCursors cursors;
    private final MVMap<Long, byte[]> records;
    private long nextRecord;
    private long bytes;
    private boolean loading;
    private byte @Nullable [] prepared;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            StoreFile file,
            GroupCommit commits,
            OpenCursors cursors,
            boolean loading) {
        super(database, name, options, cursors.registry());
        this.file = file;
        this.commits = commits;
        this.cursors = cursors;
        this.loading = loading;
        this.records = file.openMap(database.getDatabaseName() + "." + name);
        this.nextRecord = records.isEmpty() ? 0 : records.lastKey() + 1;
    }

    /** Fills all indexes in one pass over the documents, decoding only the fields they look at. */
    void load() {
        loading = false;
        Set<String> fields = new TreeSet<>();
        indexes().forEach(index -> fields.addAll(index.topLevelFields()));
        Cursor<Long, byte[]> cursor = records.cursor(null);
        while (cursor.hasNext()) {
            Long position = cursor.next();
            bytes += cursor.getValue().length;
            if (!fields.isEmpty()) {
                Document document = BsonFields.decode(cursor.getValue(), fields);
                for (OrderedIndex index : indexes()) {
                    index.checkAdd(document, this);
                    index.add(document, position, this);
                }
            }
        }
    }

    private List<OrderedIndex> indexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    @Override
    public void addIndex(Index<Long> added) {
        OrderedIndex index = (OrderedIndex) added;
        for (OrderedIndex existing : indexes()) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
            if (existing.describesSameKeys(index)) {
                throw new MongoServerError(
                        85,
                        "IndexOptionsConflict",
                        "An index on the same keys exists already under the name " + existing.getName() + ".");
            }
        }
        if (!loading) {
            fill(index);
        }
        getIndexes().add(index);
    }

    private void fill(OrderedIndex index) {
        Cursor<Long, byte[]> cursor = records.cursor(null);
        while (cursor.hasNext()) {
            Long position = cursor.next();
            Document document = BsonFields.decode(cursor.getValue(), index.topLevelFields());
            try {
                index.checkAdd(document, this);
            } catch (MongoServerError e) {
                throw new IndexBuildFailedException(e, this);
            }
            index.add(document, position, this);
        }
    }

    @Nullable
    Long positionOf(Document document) {
        return indexes().stream()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] bson = BsonBytes.encode(document);
        long position = nextRecord++;
        records.put(position, bson);
        bytes += bson.length;
        return position;
    }

    /**
     * Called before any index is changed, so that a document that cannot be stored leaves no trace; the library finds that
     * out too late.
     */
    void prepareUpdate(Document after) {
        prepared = BsonBytes.encode(after);
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        // System collections have no primary index, hence nothing prepared.
        byte[] bson = prepared == null ? BsonBytes.encode(after) : prepared;
        prepared = null;
        byte[] replaced = records.put(position, bson);
        bytes += bson.length - (replaced == null ? 0 : replaced.length);
    }

    @Override
    public void removeDocument(Document document) {
        Long position = getIndexes().isEmpty() ? findDocumentPosition(document) : positionOf(document);
        if (position != null) {
            indexes().forEach(index -> index.remove(document, position));
            removeDocument(position);
        }
    }

    @Override
    protected void removeDocument(Long position) {
        byte[] removed = records.remove(position);
        bytes -= removed == null ? 0 : removed.length;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Document filter = query == null ? new Document() : query;
        Matches matches = new Query(records, commits, indexes(), filter, orderBy).run(skip, limit);
        BatchCursor.Batches batches = projected(matches, projection);
        if (batchSize <= 0) {
            // Inside the server, for updates, deletes and aggregation: the reader pulls.
            return new QueryResult(() -> matches);
        }
        List<Document> first = BatchCursor.take(batches, batchSize);
        return batches.isExhausted() ? new QueryResult(first) : new QueryResult(first, cursors.open(batches));
    }

    /** The library projects only together with matching; so everything matches here. */
    private BatchCursor.Batches projected(Matches matches, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return matches;
        }
        return new BatchCursor.Batches() {
            @Override
            public List<Document> take(int count, long bytes) {
                Stream<Document> taken = matches.take(count, bytes).stream();
                return matchDocumentsFromStream(new Document(), taken, 0, 0, 0, null, projection)
                        .collectDocuments();
            }

            @Override
            public boolean isExhausted() {
                return matches.isExhausted();
            }
        };
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return records.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected Document getDocument(Long position) {
        return BsonBytes.decode(Objects.requireNonNull(records.get(position), "record " + position));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty()
                ? super.count(query, skip, limit)
                : new Query(records, commits, indexes(), query, null)
                        .run(skip, limit)
                        .count();
    }

    @Override
    public int count() {
        return records.size();
    }

    /** The library would encode every document once more to measure it; the encoded size is known here. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are counted in encoded bytes");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        super.renameTo(database, name);
        file.renameMap(records, database.getDatabaseName() + "." + name);
    }

    @Override
    public void drop() {
        super.drop();
        file.removeMap(records);
    }
}
