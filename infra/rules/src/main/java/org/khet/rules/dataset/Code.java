package org.khet.rules.dataset;

import java.util.List;
import java.util.Map;
import org.khet.rules.text.Bilingual;

/**
 * One value of a code list.
 *
 * @param also other ways of writing it, read as the code itself
 * @param numbers facts for rules, such as the usual age of a grade
 * @param texts facts for rules, such as the sex a title belongs to
 */
public record Code(
        String code, Bilingual label, List<String> also, Map<String, Integer> numbers, Map<String, String> texts) {}
