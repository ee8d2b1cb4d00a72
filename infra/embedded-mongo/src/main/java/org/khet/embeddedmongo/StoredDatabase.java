package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;

/** A database: its collections, each with its own map in the one data file. */
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
