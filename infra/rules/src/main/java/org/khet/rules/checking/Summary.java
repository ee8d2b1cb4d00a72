package org.khet.rules.checking;

import java.util.List;
import java.util.Map;
import org.khet.rules.text.Encoding;

/**
 * The file in figures.
 *
 * @param headerRow the line of the header, counted from 1
 * @param rows records handed over
 * @param skippedRows blank lines, footers and subtotals
 * @param unknownColumns titles the data set does not know; they were not read
 * @param byCode findings by rule code
 * @param tallies what tally rules counted, by rule code
 */
public record Summary(
        Encoding encoding,
        int headerRow,
        int rows,
        int skippedRows,
        long errors,
        long queries,
        long notices,
        List<String> unknownColumns,
        Map<String, Long> byCode,
        Map<String, Long> tallies) {}
