package org.khet.rules.dataset;

import java.util.List;
import java.util.Map;

/**
 * A faultless row and its surroundings, from which the rules' examples differ.
 *
 * @param referenceDate ISO date of the Christian era
 */
public record Example(
        String schoolCode,
        List<String> gradesOffered,
        String referenceDate,
        Map<String, Integer> previousRows,
        Map<String, String> row) {}
