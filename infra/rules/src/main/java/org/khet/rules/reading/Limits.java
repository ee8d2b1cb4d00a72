package org.khet.rules.reading;

/**
 * Bounds that keep a hostile file from costing more than an honest one.
 *
 * @param bytes of the whole file; the nation's pupils in one file are about 3.4 GB
 * @param recordBytes of one record; a pupil has about 500
 * @param columns of one record
 */
public record Limits(long bytes, int recordBytes, int columns) {
    public static final Limits USUAL = new Limits(4L << 30, 64 << 10, 500);
}
