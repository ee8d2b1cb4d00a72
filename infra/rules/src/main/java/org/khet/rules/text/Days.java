package org.khet.rules.text;

/** Dates as days since 1970-01-01, computed here so that the browser needs no calendar library. */
public final class Days {
    /** Buddhist era minus Christian era. */
    public static final int BUDDHIST_ERA = 543;

    /** Stands where there is no date. */
    public static final int NONE = Integer.MIN_VALUE;

    private Days() {}

    /** Days since 1970-01-01 of a Christian-era date, or {@link #NONE} where that day does not exist. */
    public static int of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
            return NONE;
        }
        // Years begin in March here, so that the leap day is the last of its year.
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }

    public static int year(int days) {
        return numeral(days) / 10000;
    }

    /** Completed years between two dates; negative where {@code to} lies before {@code from}. */
    public static int years(int from, int to) {
        if (to < from) {
            return -years(to, from);
        }
        int a = numeral(from);
        int b = numeral(to);
        int years = b / 10000 - a / 10000;
        return b % 10000 < a % 10000 ? years - 1 : years;
    }

    /** The date as the number yyyymmdd, Christian era. */
    public static int numeral(int days) {
        int shifted = days + 719468;
        int era = Math.floorDiv(shifted, 146097);
        int dayOfEra = shifted - era * 146097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10000 + month * 100 + day;
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
