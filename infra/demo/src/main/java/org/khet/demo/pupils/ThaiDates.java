package org.khet.demo.pupils;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Dates in the Buddhist era, in the shapes in which files write them. */
public final class ThaiDates {
    private static final int BUDDHIST_ERA = 543;
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    /** {@code 20/03/2555} and its relatives. */
    enum Shape {
        SLASHES,
        YEAR_FIRST,
        MONTH_NAME,
        THAI_DIGITS
    }

    private ThaiDates() {}

    /** {@code 20/03/2555}. */
    public static String slashes(LocalDate date) {
        return String.format("%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), year(date));
    }

    static String in(Shape shape, LocalDate date) {
        return switch (shape) {
            case SLASHES -> slashes(date);
            case YEAR_FIRST -> String.format("%d-%02d-%02d", year(date), date.getMonthValue(), date.getDayOfMonth());
            case MONTH_NAME -> date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + year(date);
            case THAI_DIGITS -> thaiDigits(slashes(date));
        };
    }

    /** Full years. */
    public static int age(LocalDate bornOn, LocalDate on) {
        return Period.between(bornOn, on).getYears();
    }

    public static int year(LocalDate date) {
        return date.getYear() + BUDDHIST_ERA;
    }

    private static String thaiDigits(String text) {
        var digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : c);
        }
        return digits.toString();
    }
}
