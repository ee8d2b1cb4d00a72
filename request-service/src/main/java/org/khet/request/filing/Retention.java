package org.khet.request.filing;

import java.time.LocalDate;
import java.time.Month;

/**
 * How long a closed case is kept. Terms are counted in calendar years and end on 31 December, as papers' do in the offices
 * seen; the number of years is the office's own setting.
 */
final class Retention {

    static LocalDate until(LocalDate closedOn, int years) {
        return LocalDate.of(closedOn.getYear() + years, Month.DECEMBER, 31);
    }

    private Retention() {}
}
