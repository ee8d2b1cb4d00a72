package org.khet.workbooks;

/**
 * What a workbook may cost. An honest sheet of a million pupils unpacks to about 2.5 GB, at 8 to 40 times its packed size.
 *
 * @param unpacked bytes of all parts together, unpacked
 * @param ratio most unpacked bytes for one packed; only looked at beyond {@code freely}
 * @param freely unpacked bytes that need no ratio: a small sheet of equal rows packs very well
 * @param parts files inside the workbook; Excel's own have some tens
 * @param apart bytes between two beginnings of tags; the longest cell Excel allows is 32,767 characters
 * @param depth of nested elements
 * @param sheets of the workbook
 */
record Bounds(long unpacked, int ratio, long freely, int parts, int apart, int depth, int sheets) {
    static final Bounds USUAL = new Bounds(4L << 30, 250, 64L << 20, 2_000, 1 << 20, 40, 500);

    /** Rows and columns a sheet can have at all. */
    static final int ROWS = 1_048_576;

    static final int COLUMNS = 16_384;

    /** Columns with something in them; as many as a CSV file may have. */
    static final int FILLED_COLUMNS = 500;

    static final int CELL = 32_767;
}
