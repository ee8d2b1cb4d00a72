package org.khet.workbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of cells as the text a person meant: no exponent, no digits beyond Excel's fifteen, dates as day/month/year of the
 * Buddhist era.
 */
final class CellNumbers {
    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final int BUDDHIST_ERA = 543;

    /**
     * A year from here on was typed as a Buddhist-era year into an Excel that counts in the Christian era: 20/03/2555 then is
     * the 20th of March 543 years from now, and means 2555 all the same. The engine reads years from 2300 on as Buddhist.
     */
    private static final int FIRST_BUDDHIST_YEAR = 2300;

    /** Longer numbers are no values; what makes one from {@code 1e99999999} must not be computed. */
    private static final int LONGEST = 64;

    private static final long SECONDS = 86_400;

    private final LocalDate dayZero;
    private final boolean since1904;

    CellNumbers(boolean since1904) {
        this.since1904 = since1904;
        this.dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** Null where the text is no number. */
    @Nullable
    String text(String raw, NumberFormat format) {
        if (format.kind() == NumberFormat.Kind.NUMBER && format.zeros() == 0 && plain(raw)) {
            return raw;
        }
        BigDecimal value = value(raw);
        if (value == null) {
            return null;
        }
        return format.kind() == NumberFormat.Kind.NUMBER ? number(value, format.zeros()) : date(value, format.kind());
    }

    /** A date written in words of ISO 8601, as the stricter kind of workbook does. */
    @Nullable
    String isoDate(String raw) {
        try {
            return written(LocalDate.parse(raw.length() > 10 ? raw.substring(0, 10) : raw));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Digits alone, few enough to be exact and without leading zeros. */
    private static boolean plain(String raw) {
        if (raw.isEmpty() || raw.length() > 15 || raw.charAt(0) == '0' && raw.length() > 1) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal value(String raw) {
        if (raw.length() > LONGEST) {
            return null;
        }
        try {
            // Excel's numbers are doubles: this bounds the exponent and refuses what none of them can be.
            double rough = Double.parseDouble(raw);
            return Double.isFinite(rough) ? new BigDecimal(raw.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String number(BigDecimal value, int zeros) {
        BigDecimal rounded = value.round(EXCEL_DIGITS);
        if (rounded.signum() == 0) {
            return "0".repeat(Math.max(1, zeros));
        }
        if (rounded.abs().compareTo(new BigDecimal("1e-9")) < 0 || rounded.precision() - rounded.scale() > 30) {
            return rounded.toString();
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        boolean fill = zeros > plain.length() && rounded.signum() > 0 && plain.indexOf('.') < 0;
        return fill ? "0".repeat(zeros - plain.length()) + plain : plain;
    }

    private @Nullable String date(BigDecimal value, NumberFormat.Kind kind) {
        double serial = value.doubleValue();
        // Excel shows what is outside the days 1900 to 9999 as #####.
        if (serial < 0 || serial >= 2_958_466) {
            return number(value, 0);
        }
        long day = (long) Math.floor(serial);
        long second = Math.round((serial - day) * SECONDS);
        if (second == SECONDS) {
            day++;
            second = 0;
        }
        String time = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        if (kind == NumberFormat.Kind.TIME || day == 0 && !since1904) {
            return day == 0 ? time : number(value, 0);
        }
        // Excel believes in a 29th of February 1900; days before it count from one day later.
        LocalDate onDay = dayZero.plusDays(day < 60 && !since1904 ? day + 1 : day);
        if (kind == NumberFormat.Kind.DAY_MONTH) {
            return onDay.getDayOfMonth() + "/" + onDay.getMonthValue();
        }
        if (kind == NumberFormat.Kind.MONTH_YEAR) {
            return "%d/%02d".formatted(onDay.getMonthValue(), onDay.getYear() % 100);
        }
        String date = written(onDay);
        return kind == NumberFormat.Kind.DATE_TIME && second > 0 ? date + " " + time : date;
    }

    private static String written(LocalDate date) {
        try {
            int year = date.getYear() < FIRST_BUDDHIST_YEAR ? date.getYear() + BUDDHIST_ERA : date.getYear();
            return "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), year);
        } catch (DateTimeException e) {
            return date.toString();
        }
    }
}
