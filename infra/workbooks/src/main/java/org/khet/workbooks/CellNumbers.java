package org.khet.workbooks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Days;

/**
 * Numbers of cells as the text a person meant: no exponent, no digits beyond Excel's fifteen, dates as day/month/year of the
 * Buddhist era.
 */
final class CellNumbers {
    private static final int EXCEL_DIGITS = 15;
    private static final int SMALLEST_PLAIN = -9;
    private static final int LARGEST_PLAIN = 30;
    private static final int BUDDHIST_ERA = 543;

    /**
     * A year from here on was typed as a Buddhist-era year into an Excel that counts in the Christian era: 20/03/2555 then is
     * the 20th of March 543 years from now, and means 2555 all the same. The engine reads years from 2300 on as Buddhist.
     */
    private static final int FIRST_BUDDHIST_YEAR = 2300;

    /** Longer numbers are no values. */
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
        Decimal value = raw.length() > LONGEST ? null : Decimal.of(raw);
        if (value == null) {
            return null;
        }
        return format.kind() == NumberFormat.Kind.NUMBER
                ? number(value, format.zeros())
                : date(value, Double.parseDouble(raw), format.kind());
    }

    /** A date written in words of ISO 8601, as the stricter kind of workbook does. */
    @Nullable
    String isoDate(String raw) {
        if (raw.length() < 10 || raw.charAt(4) != '-' || raw.charAt(7) != '-') {
            return null;
        }
        int day = Days.of(digits(raw, 0, 4), digits(raw, 5, 7), digits(raw, 8, 10));
        return day == Days.NONE ? null : written(LocalDate.ofEpochDay(day));
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

    private static String number(Decimal value, int zeros) {
        Decimal rounded = value.rounded(EXCEL_DIGITS);
        if (rounded.isZero()) {
            return "0".repeat(Math.max(1, zeros));
        }
        if (rounded.magnitude() < SMALLEST_PLAIN || rounded.magnitude() >= LARGEST_PLAIN) {
            return rounded.scientific();
        }
        String plain = rounded.plain();
        boolean fill = zeros > plain.length() && !rounded.negative() && plain.indexOf('.') < 0;
        return fill ? "0".repeat(zeros - plain.length()) + plain : plain;
    }

    private @Nullable String date(Decimal value, double serial, NumberFormat.Kind kind) {
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
        String time = padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2);
        if (kind == NumberFormat.Kind.TIME || day == 0 && !since1904) {
            return day == 0 ? time : number(value, 0);
        }
        // Excel believes in a 29th of February 1900; days before it count from one day later.
        LocalDate onDay = dayZero.plusDays(day < 60 && !since1904 ? day + 1 : day);
        if (kind == NumberFormat.Kind.DAY_MONTH) {
            return onDay.getDayOfMonth() + "/" + onDay.getMonthValue();
        }
        if (kind == NumberFormat.Kind.MONTH_YEAR) {
            return onDay.getMonthValue() + "/" + padded(onDay.getYear() % 100, 2);
        }
        String date = written(onDay);
        return kind == NumberFormat.Kind.DATE_TIME && second > 0 ? date + " " + time : date;
    }

    private static String written(LocalDate date) {
        int year = date.getYear() < FIRST_BUDDHIST_YEAR ? date.getYear() + BUDDHIST_ERA : date.getYear();
        return padded(date.getDayOfMonth(), 2) + "/" + padded(date.getMonthValue(), 2) + "/" + padded(year, 4);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** -1 where something else stands among them. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
