package org.khet.reporting.queries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one group of records.
 *
 * @param groups its value of each field grouped by; {@link #NOTHING} where the records say nothing
 * @param count of records
 * @param measured for each measured field
 */
record Combination(List<String> groups, long count, List<Measured> measured) {

    /** Stands for an absent value; no text of a record may hold it. */
    static final String NOTHING = "\0";

    Combination {
        groups = List.copyOf(groups);
        measured = List.copyOf(measured);
    }

    /** @param count of records that have a value */
    record Measured(
            long count,
            @Nullable BigDecimal sum,
            @Nullable String least,
            @Nullable String most) {

        private Measured plus(Measured other, boolean numeric) {
            return new Measured(
                    count + other.count,
                    sum == null ? other.sum : other.sum == null ? sum : sum.add(other.sum),
                    extreme(least, other.least, numeric, -1),
                    extreme(most, other.most, numeric, 1));
        }

        private static @Nullable String extreme(@Nullable String a, @Nullable String b, boolean numeric, int sign) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            int order = numeric ? new BigDecimal(a).compareTo(new BigDecimal(b)) : a.compareTo(b);
            return order * sign >= 0 ? a : b;
        }
    }

    /** Both together, as one group. */
    Combination plus(Combination other, List<Boolean> numeric) {
        var both = new ArrayList<Measured>();
        for (int i = 0; i < measured.size(); i++) {
            both.add(measured.get(i).plus(other.measured.get(i), numeric.get(i)));
        }
        return new Combination(groups, count + other.count, both);
    }
}
