package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How a line was reckoned, in words that a school can follow with a pocket calculator. */
final class Why {

    static String th(BudgetLine line) {
        var times = line.times().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + shown(line.times()) + " วันเรียน";
        var part = line.part() == line.whole()
                ? ""
                : " × " + line.part() + "/" + line.whole()
                        + (line.rule() == BudgetLine.Rule.DAYS ? " วัน" : " ภาคเรียน");
        return shown(line.pupils()) + " คน × " + shown(line.rate()) + " บาท" + times + part + " = "
                + shown(line.amount()) + " บาท";
    }

    static String en(BudgetLine line) {
        var times = line.times().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + shown(line.times()) + " days of school";
        var part = line.part() == line.whole()
                ? ""
                : " × " + line.part() + "/" + line.whole() + (line.rule() == BudgetLine.Rule.DAYS ? " days" : " terms");
        return shown(line.pupils()) + " pupils × " + shown(line.rate()) + " baht" + times + part + " = "
                + shown(line.amount()) + " baht";
    }

    private static String shown(Number number) {
        var format = NumberFormat.getInstance(Locale.ROOT);
        format.setMaximumFractionDigits(number instanceof BigDecimal decimal ? Math.max(decimal.scale(), 0) : 0);
        format.setMinimumFractionDigits(number instanceof BigDecimal decimal ? Math.max(decimal.scale(), 0) : 0);
        return format.format(number);
    }

    private Why() {}
}
