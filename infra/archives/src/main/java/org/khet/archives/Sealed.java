package org.khet.archives;

/**
 * A file in an archive.
 *
 * @param path from the bag's own folder, such as {@code data/collection.json}
 * @param bytes its length
 * @param sha256 in lower-case hex
 */
public record Sealed(String path, long bytes, String sha256) {}
