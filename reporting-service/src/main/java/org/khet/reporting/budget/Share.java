package org.khet.reporting.budget;

import java.math.BigDecimal;
import org.khet.reporting.budget.BudgetLine.Rule;
import org.khet.reporting.inputs.InputRow;

/** The part of a year or term that one rate pays. */
record Share(InputRow row, Period period, long part, long whole, BigDecimal times, Rule rule) {

    static Share ofDays(InputRow row, Period period, long whole, BigDecimal times) {
        long days = period.days();
        return days == whole
                ? new Share(row, period, 1, 1, times, Rule.WHOLE)
                : new Share(row, period, days, whole, times, Rule.DAYS);
    }
}
