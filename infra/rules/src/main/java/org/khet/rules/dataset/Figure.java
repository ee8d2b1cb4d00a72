package org.khet.rules.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Bilingual;

/**
 * A total of a submission, by which data sets and rounds are compared.
 *
 * @param fields COUNT: none; SUM: one INTEGER field; DISTINCT: the fields whose combinations are counted
 * @param by a field with a code list: one total for each code; null for one in all
 * @param when only rows of which the expression is true; null for all
 */
public record Figure(
        String name,
        Bilingual label,
        Kind kind,
        List<String> fields,
        @Nullable String by,
        @Nullable String when) {
    /** How rows become a number. */
    public enum Kind {
        COUNT,
        SUM,
        DISTINCT
    }
}
