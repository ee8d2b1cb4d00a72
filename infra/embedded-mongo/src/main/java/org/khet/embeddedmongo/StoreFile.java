package org.khet.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/** The one data file: a page store with a map from record number to BSON bytes for each collection. */
final class StoreFile implements AutoCloseable {

    private static final String FILE_NAME = "store.mv";
    private static final String MAP_PREFIX = "data/";

    private final MVStore store;
    private final boolean sync;

    private StoreFile(MVStore store, boolean sync) {
        this.store = store;
        this.sync = sync;
    }

    static StoreFile open(StoreSettings settings) throws IOException {
        Path folder = Files.createDirectories(settings.dataFolder());
        MVStore store = new MVStore.Builder()
                .fileName(folder.resolve(FILE_NAME).toString())
                // Only our own commits, each at the end of a whole command.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(settings.cacheMb())
                .open();
        // Space of old versions is reused at once: with the defaults, one small write costs 25 kB of file for 45 s.
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        return new StoreFile(store, settings.sync());
    }

    Set<String> databaseNames() {
        Set<String> names = new TreeSet<>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(MAP_PREFIX)) {
                names.add(map.substring(MAP_PREFIX.length(), map.indexOf('.')));
            }
        }
        return names;
    }

    MVMap<Long, byte[]> openMap(String namespace) {
        return store.openMap(
                MAP_PREFIX + namespace,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(new BsonBytesType()));
    }

    void removeMap(MVMap<Long, byte[]> map) {
        store.removeMap(map);
    }

    void renameMap(MVMap<Long, byte[]> map, String namespace) {
        store.renameMap(map, MAP_PREFIX + namespace);
    }

    /** Runs a read while the pages it may touch are kept from being overwritten by commits that happen meanwhile. */
    <T> T reading(Supplier<T> read) {
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return read.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    boolean hasUnsavedChanges() {
        return store.hasUnsavedChanges();
    }

    void commit() {
        store.commit();
    }

    void force() {
        if (sync) {
            store.sync();
        }
    }

    void compact() {
        store.compact(70, 8 * 1024 * 1024);
    }

    long size() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close();
    }
}
