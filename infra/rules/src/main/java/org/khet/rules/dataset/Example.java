package org.khet.rules.dataset;

import java.util.List;
import java.util.Map;

/**
 * A faultless row and its surroundings, from which the rules' examples differ.
 *
 * @param referenceDate ISO date of the Christian era
 * @param previousRecords rows of the previous round, as differences from the row
 * @param totals figures that are known beside the file, by {@code previous.name} or {@code CODE.name}, then by code
 */
public record Example(
        String schoolCode,
        List<String> gradesOffered,
        String referenceDate,
        Map<String, Integer> previousRows,
        List<Map<String, String>> previousRecords,
        Map<String, Map<String, Integer>> totals,
        Map<String, String> row) {}
