package org.khet.reporting.inputs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure and what it rests on.
 *
 * @param keys what the figure is of, by the codes of the table's key columns; an optional key that is not given is absent
 * @param value in the table's unit
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds; null until further notice
 * @param authority who set it, by which order
 * @param source where it was read
 * @param confirmed whether somebody has compared it with that source
 */
public record InputRow(
        Map<String, String> keys,
        BigDecimal value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String authority,
        String source,
        boolean confirmed) {

    /** Key columns of every table that is by bands of a whole number: the least and the most of a band, both within it. */
    static final String FROM = "from";

    static final String TO = "to";

    /** The key of {@link InputTables#value} under which the number is given whose band is wanted. */
    public static final String NUMBER = "number";

    /** A text key, or empty where the row has none of that name. */
    public String key(String code) {
        return keys.getOrDefault(code, "");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    /** The last day on which it holds, far away where there is none. */
    public LocalDate lastDay() {
        return validTo == null ? LocalDate.MAX : validTo;
    }

    /** Whether a number lies in the row's band; every number does where the row has no band. */
    public boolean covers(long number) {
        return number >= least() && number <= most();
    }

    boolean fits(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(key -> key.getKey().equals(NUMBER)
                        ? covers(Long.parseLong(key.getValue()))
                        : key(key.getKey()).equals(key.getValue()));
    }

    /** The least number of its band. */
    public long least() {
        var from = keys.get(FROM);
        return from == null ? Long.MIN_VALUE : Long.parseLong(from);
    }

    /** The greatest number of its band, far away where the band is open. */
    public long most() {
        var to = keys.get(TO);
        return to == null ? Long.MAX_VALUE : Long.parseLong(to);
    }

    boolean sharesDaysWith(InputRow other) {
        return !validFrom.isAfter(other.lastDay()) && !other.validFrom.isAfter(lastDay());
    }

    boolean sharesNumbersWith(InputRow other) {
        return least() <= other.most() && other.least() <= most();
    }
}
