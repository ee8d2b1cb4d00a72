package org.khet.rules.dataset;

import java.util.List;
import java.util.Map;
import org.khet.rules.text.Bilingual;

/**
 * One rule with everything a school must be told.
 *
 * @param code stable for ever, such as {@code DMC-002}
 * @param fields the fields it is about; findings stand at the first one
 * @param message {@code {value}}, {@code {field name}} and, by check, {@code {first}}, {@code {count}}, {@code {before}} are filled in
 * @param passes rows (differences from the data set's example row) without this finding
 * @param fails rows with this finding
 */
public record Rule(
        String code,
        Severity severity,
        Check check,
        List<String> fields,
        Bilingual message,
        Bilingual cure,
        List<Map<String, String>> passes,
        List<Map<String, String>> fails) {

    public String field() {
        return fields.getFirst();
    }
}
