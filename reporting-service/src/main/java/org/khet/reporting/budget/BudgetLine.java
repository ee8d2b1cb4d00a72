package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.khet.reporting.inputs.InputRow;

/**
 * One amount and all it is made of: pupils × rate × times × part / whole, rounded once, half up.
 *
 * @param group level, grade or the pupils entitled to lunch
 * @param times days of school for what is paid by the day, else 1
 * @param part how much of the whole the rate held for: days of days, or terms of terms
 * @param from first of the days that it is for
 * @param rule why it is this part
 * @param table input table and its version, for example {@code rates@3}
 */
public record BudgetLine(
        String item,
        String group,
        long pupils,
        BigDecimal rate,
        BigDecimal times,
        long part,
        long whole,
        LocalDate from,
        LocalDate to,
        Rule rule,
        BigDecimal amount,
        String table,
        String authority,
        String source,
        LocalDate rateFrom,
        boolean confirmed) {

    /** How a rate is laid over the year. */
    public enum Rule {
        /** The rate holds for all of it. */
        WHOLE,
        /** By the days on which it holds. */
        DAYS,
        /** By terms, with the rate of the term's first day. */
        TERMS
    }

    static BudgetLine of(String item, String group, long pupils, Share share, Sheet sheet) {
        InputRow row = share.row();
        var amount = BigDecimal.valueOf(pupils)
                .multiply(row.value())
                .multiply(share.times())
                .multiply(BigDecimal.valueOf(share.part()))
                .divide(BigDecimal.valueOf(share.whole()), sheet.decimals(), RoundingMode.HALF_UP);
        return new BudgetLine(
                item,
                group,
                pupils,
                row.value(),
                share.times(),
                share.part(),
                share.whole(),
                share.period().first(),
                share.period().last(),
                share.rule(),
                amount,
                sheet.reference(),
                row.authority(),
                row.source(),
                row.validFrom(),
                row.confirmed());
    }
}
