package org.khet.reporting.figures;

import java.math.BigDecimal;

/** Adds figures up. Those without a fraction, as nearly all are, are added as they are: a nation's table has millions. */
final class Sum {

    /** Of a million rows with so many digits each the sum is still exact. */
    private static final int SAFE_DIGITS = 12;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(BigDecimal value) {
        if (isWhole(value)) {
            whole += value.longValue();
        } else {
            rest = rest.add(value);
        }
    }

    void clear() {
        whole = 0;
        rest = BigDecimal.ZERO;
    }

    BigDecimal value() {
        return rest.add(BigDecimal.valueOf(whole));
    }

    /** How the sum stands to a value, as {@link Comparable} tells it. */
    int compareTo(BigDecimal value) {
        return rest.signum() == 0 && isWhole(value) ? Long.compare(whole, value.longValue()) : value().compareTo(value);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= SAFE_DIGITS;
    }
}
