package org.khet.rules.checking;

import java.util.List;
import java.util.Map;
import org.khet.rules.text.Encoding;

/**
 * The file in figures.
 *
 * @param format {@link #CSV}, or what a table calls itself
 * @param encoding of the bytes; of a table always UTF-8
 * @param headerRow the line of the header, counted from 1
 * @param rows records handed over
 * @param skippedRows blank lines, footers and subtotals
 * @param unknownColumns titles the data set does not know; they were not read
 * @param byCode findings by rule code
 * @param tallies what tally rules counted, by rule code
 * @param totals the data set's figures by name, then by code ("" for one in all)
 */
public record Summary(
        String format,
        Encoding encoding,
        int headerRow,
        int rows,
        int skippedRows,
        long errors,
        long queries,
        long notices,
        List<String> unknownColumns,
        Map<String, Long> byCode,
        Map<String, Long> tallies,
        Map<String, Map<String, Long>> totals) {
    public static final String CSV = "CSV";

    /** How the file came, for people: a CSV file's encoding, else the table's format. */
    public String label() {
        return format.equals(CSV) ? encoding.label() : format;
    }

    Summary as(String known) {
        return new Summary(
                known,
                known.equals(CSV) ? encoding : Encoding.UTF_8,
                headerRow,
                rows,
                skippedRows,
                errors,
                queries,
                notices,
                unknownColumns,
                byCode,
                tallies,
                totals);
    }
}
