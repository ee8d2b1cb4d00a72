package org.khet.embeddedmongo;

import java.nio.file.Path;

/**
 * How a store runs.
 *
 * @param dataFolder where the one data file lives; made when missing
 * @param port       TCP port on 127.0.0.1; 0 takes a free one
 * @param sync       whether every reply waits for fsync; without it a process kill loses nothing, but a power cut may
 * @param cacheMb    page cache in MB, part of the heap
 */
public record StoreSettings(Path dataFolder, int port, boolean sync, int cacheMb) {

    /** Enough for the working set of one office; the documents themselves may be many times that. */
    static final int DEFAULT_CACHE_MB = 32;

    public StoreSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, not " + port);
        }
        if (cacheMb < 1) {
            throw new IllegalArgumentException("cache must be at least 1 MB, not " + cacheMb);
        }
    }

    public static StoreSettings of(Path dataFolder, int port) {
        return new StoreSettings(dataFolder, port, true, DEFAULT_CACHE_MB);
    }

    /** For tests, which outlive no power cut: survives a kill of the process all the same. */
    public StoreSettings withoutSync() {
        return new StoreSettings(dataFolder, port, false, cacheMb);
    }
}
