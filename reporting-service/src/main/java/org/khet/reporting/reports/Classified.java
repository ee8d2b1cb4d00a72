package org.khet.reporting.reports;

import static org.khet.reporting.reports.ReportDefinition.listed;
import static org.khet.reporting.reports.ReportDefinition.mapped;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record in a class by where one of its numbers lies between the bounds that an input table has for it, as a weight
 * between those for a height. Absent where a number is, or where the table lacks one of the bounds.
 *
 * @param value field whose number is put in a class
 * @param table code of an input table by bands of a whole number
 * @param number field that finds the band: a number by its whole part, a date by the full months from it to the reference date
 * @param keys of the table's rows: {@code {sex}} stands for what the record has in its field {@code sex}
 * @param limit name of the key that tells the bounds apart
 * @param steps the classes from the lowest up
 */
public record Classified(
        String value, String table, String number, Map<String, String> keys, String limit, List<Step> steps) {

    public Classified {
        value = Objects.requireNonNullElse(value, "");
        table = Objects.requireNonNullElse(table, "");
        number = Objects.requireNonNullElse(number, "");
        keys = mapped(keys);
        limit = Objects.requireNonNullElse(limit, "");
        steps = listed(steps);
    }

    /**
     * A class.
     *
     * @param upTo which bound it ends at, a value of the key {@code limit}; null in the highest
     * @param included whether the bound itself is still in it
     */
    public record Step(
            String code,
            String labelTh,
            String labelEn,
            @Nullable String upTo,
            @Nullable Boolean included) {
        public Step {
            code = Objects.requireNonNullElse(code, "");
            labelTh = Objects.requireNonNullElse(labelTh, code);
            labelEn = Objects.requireNonNullElse(labelEn, labelTh);
        }

        public boolean withBound() {
            return included != null && included;
        }
    }

    /** The bounds between the classes, from the lowest up. */
    public List<String> limits() {
        return steps.stream().map(Step::upTo).filter(Objects::nonNull).toList();
    }

    /** The record's field that a key is read from; null where the key is the same for all. */
    public static @Nullable String fieldOf(String key) {
        return key.length() > 2 && key.startsWith("{") && key.endsWith("}") ? key.substring(1, key.length() - 1) : null;
    }
}
