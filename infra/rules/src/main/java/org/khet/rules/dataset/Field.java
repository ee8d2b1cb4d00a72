package org.khet.rules.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Bilingual;

/**
 * One thing asked about each row.
 *
 * @param name the name in rules and interfaces, such as {@code citizenId}
 * @param required whether a blank is a finding
 * @param maxLength in characters as a person counts them (code points)
 * @param pattern the whole value must match; syntax of {@link org.khet.rules.regex}
 * @param codeList name of the code list a CODE comes from
 * @param nulls texts that mean "nothing", such as {@code -}; blank always does
 * @param arabicDigits whether Thai digits of a TEXT are read as Arabic ones; in the other types they always are
 */
public record Field(
        String name,
        Bilingual label,
        FieldType type,
        DataClass dataClass,
        Column column,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String codeList,
        List<String> nulls,
        boolean arabicDigits) {

    /** The column's everyday title. */
    public String title() {
        return column.titles().getFirst();
    }
}
