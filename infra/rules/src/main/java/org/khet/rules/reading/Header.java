package org.khet.rules.reading;

import java.util.List;
import org.khet.rules.text.Encoding;

/**
 * What the first lines of a file told.
 *
 * @param row line of the header, counted from 1
 * @param columns cells of the header
 * @param columnOf for each field of the data set its column counted from 0, or -1
 * @param titles the header's cells
 * @param unknown titles that belong to no field
 */
record Header(
        int row,
        byte delimiter,
        Encoding encoding,
        int columns,
        List<Integer> columnOf,
        List<String> titles,
        List<String> unknown) {

    Layout layout() {
        return new Layout(encoding, delimiter, row, columns, columnOf, unknown);
    }
}
