package org.khet.rules.reading;

import java.util.List;
import org.khet.rules.text.Encoding;

/**
 * How a sound file is to be read.
 *
 * @param headerRow line of the header, counted from 1
 * @param columns cells of the header
 * @param columnOf for each field of the data set its column counted from 0, or -1
 * @param unknownColumns titles that belong to no field
 */
public record Layout(
        Encoding encoding,
        byte delimiter,
        int headerRow,
        int columns,
        List<Integer> columnOf,
        List<String> unknownColumns) {}
