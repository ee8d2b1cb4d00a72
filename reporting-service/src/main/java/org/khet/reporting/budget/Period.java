package org.khet.reporting.budget;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** Days from a first to a last, both within. */
record Period(LocalDate first, LocalDate last) {

    private static final int BUDDHIST_ERA = 543;

    /** The Thai fiscal year: FY 2569 runs from 1 October 2568 to 30 September 2569. */
    static Period ofFiscalYear(int buddhistYear) {
        int ends = buddhistYear - BUDDHIST_ERA;
        return new Period(LocalDate.of(ends - 1, Month.OCTOBER, 1), LocalDate.of(ends, Month.SEPTEMBER, 30));
    }

    /** The half of a fiscal year in which a term mostly lies: the second term comes first. */
    Period halfOf(int term) {
        var turn = LocalDate.of(last.getYear(), Month.APRIL, 1);
        return term == 2 ? new Period(first, turn.minusDays(1)) : new Period(turn, last);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
