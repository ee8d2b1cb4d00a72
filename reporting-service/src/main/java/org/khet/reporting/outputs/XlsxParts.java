package org.khet.reporting.outputs;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a workbook holds beside that which its writer knows to write.
 *
 * @param added parts by their names
 * @param changed how parts that are there already speak of them
 */
record XlsxParts(Map<String, String> added, Map<String, UnaryOperator<String>> changed) {

    static final XlsxParts NONE = new XlsxParts(Map.of(), Map.of());
}
