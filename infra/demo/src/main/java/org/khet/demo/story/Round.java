package org.khet.demo.story;

import java.time.LocalDate;
import java.time.Month;
import org.khet.demo.pupils.ThaiDates;

/**
 * Which collection is played.
 *
 * @param schoolYear of the Buddhist era
 * @param number 1 for the data of June, 2 for those of November
 */
public record Round(int schoolYear, int number, LocalDate referenceDate) {
    private static final int DAY = 10;
    private static final int BUDDHIST_ERA = 543;

    /** The first round of a school year. */
    public static Round firstOf(int schoolYear) {
        return new Round(schoolYear, 1, LocalDate.of(schoolYear - BUDDHIST_ERA, Month.JUNE, DAY));
    }

    /** The one before, half a year ago or a little less. */
    Round before() {
        return number == 1
                ? new Round(schoolYear - 1, 2, LocalDate.of(referenceDate.getYear() - 1, Month.NOVEMBER, DAY))
                : new Round(schoolYear, 1, LocalDate.of(referenceDate.getYear(), Month.JUNE, DAY));
    }

    /** The round whose date has come last. */
    public static Round latest(LocalDate today) {
        var june = LocalDate.of(today.getYear(), Month.JUNE, DAY);
        var november = LocalDate.of(today.getYear(), Month.NOVEMBER, DAY);
        if (!today.isBefore(november)) {
            return new Round(ThaiDates.year(today), 2, november);
        }
        return today.isBefore(june)
                ? new Round(ThaiDates.year(today) - 1, 2, november.minusYears(1))
                : new Round(ThaiDates.year(today), 1, june);
    }
}
