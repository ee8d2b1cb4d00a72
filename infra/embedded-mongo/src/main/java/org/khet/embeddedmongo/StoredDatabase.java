package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A database: its collections, each with its own map in the one data file, and the commands on them. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private final StoreFile file;
    private final GroupCommit commits;
    private final OpenCursors cursors;
    private final List<StoredCollection> loading = new ArrayList<>();
    private boolean opening = true;

    private StoredDatabase(String name, StoreFile file, GroupCommit commits, OpenCursors cursors) {
        super(name, cursors.registry());
        this.file = file;
        this.commits = commits;
        this.cursors = cursors;
    }

    static StoredDatabase open(String name, StoreFile file, GroupCommit commits, OpenCursors cursors) {
        StoredDatabase database = new StoredDatabase(name, file, commits, cursors);
        database.initializeNamespacesAndIndexes();
        database.opening = false;
        database.loading.forEach(StoredCollection::load);
        database.loading.clear();
        return database;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        Function<Document, Document> library = one -> super.handleCommand(channel, command, one, resolver, oplog);
        if (query.get(command) instanceof String collection && !collection.isEmpty()) {
            Hints.check(query, resolveCollection(collection, false));
        }
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> find(query, library);
            case "insert" -> insert(query, library);
            case "update" -> bulk(query, command, "updates", library);
            case "delete" -> bulk(query, command, "deletes", library);
            case "aggregate" -> new AggregateCommand(this, cursors).run(query, resolver, oplog);
            case "createindexes" -> createIndexes(query, library);
            case "dropindexes" -> dropIndexes(query, command);
            case "listcollections" -> listCollections(query, library);
            default -> library.apply(query);
        };
    }

    private Document find(Document query, Function<Document, Document> library) {
        // Without a size the library would ask for everything at once.
        query.putIfAbsent("batchSize", BatchCursor.DEFAULT_FIRST_BATCH);
        Document reply = library.apply(query);
        if (Boolean.TRUE.equals(query.get("singleBatch"))
                && reply.get("cursor") instanceof Document cursor
                && cursor.put("id", 0L) instanceof Number open) {
            cursors.close(open.longValue());
        }
        return reply;
    }

    /** The library says that all documents were inserted, whatever happened. */
    private static Document insert(Document query, Function<Document, Document> library) {
        boolean ordered = BulkWrite.isOrdered(query);
        query.put("ordered", ordered);
        Document reply = library.apply(query);
        List<Document> errors = BulkWrite.documents(reply.getOrDefault("writeErrors", List.of()));
        if (!errors.isEmpty()) {
            int all = BulkWrite.documents(query.get("documents")).size();
            reply.put("n", ordered ? errors.getFirst().get("index") : all - errors.size());
        }
        return reply;
    }

    private static Document bulk(
            Document query, String command, String statements, Function<Document, Document> library) {
        return BulkWrite.run(
                query,
                statements,
                statement -> library.apply(
                        new Document(command, query.get(command)).append(statements, List.of(statement))));
    }

    /** Descriptions are kept bare, so that asking for the same index again finds it, however it is described. */
    private static Document createIndexes(Document query, Function<Document, Document> library) {
        query.put(
                "indexes",
                BulkWrite.documents(query.get("indexes")).stream()
                        .map(IndexNames::bareDescription)
                        .toList());
        return library.apply(query);
    }

    /** The library would take indexes of the same name from other collections too. */
    private Document dropIndexes(Document query, String command) {
        MongoCollection<Long> collection = resolveCollection(String.valueOf(query.get(command)), false);
        Document reply = new Document();
        if (collection != null) {
            reply.append("nIndexesWas", collection.getNumIndexes());
            for (String name : IndexNames.toDrop(query.get("index"), collection)) {
                collection.dropIndex(name);
                getOrCreateIndexesCollection()
                        .deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
            }
        }
        return reply.append("ok", 1.0);
    }

    private static Document listCollections(Document query, Function<Document, Document> library) {
        Document reply = library.apply(query);
        if (query.get("filter") instanceof Document filter && reply.get("cursor") instanceof Document cursor) {
            cursor.put(
                    "firstBatch",
                    BulkWrite.documents(cursor.getOrDefault("firstBatch", List.of())).stream()
                            .filter(collection -> new DefaultQueryMatcher().matches(collection, filter))
                            .toList());
        }
        return reply;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
        StoredCollection collection =
                new StoredCollection(this, collectionName, options, file, commits, cursors, opening);
        if (opening) {
            loading.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        boolean primary = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return new OrderedIndex(indexName, keys, true, sparse, primary);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse, false);
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }
}
