package org.khet.rules.text;

/**
 * Dates as Thai files write them, in the Buddhist era: {@code 20/03/2555}, {@code 2555-03-20}, {@code 20 มีนาคม 2555} and
 * {@code 20 มี.ค. 2555}; the separators {@code / - .} are alike. A year alone is no date, and a Christian-era year is refused:
 * guessing it would make a wrong pupil of a wrong cell.
 */
public final class BuddhistDate {
    private static final String[] MONTHS = {
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"
    };
    private static final String[] SHORT_MONTHS = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };

    /** Buddhist-era years taken for real; 2300 = 1757 CE is older than any building, 2700 = 2157 CE newer than any plan. */
    private static final int FIRST_YEAR = 2300;

    private static final int LAST_YEAR = 2700;

    private BuddhistDate() {}

    /** Days since 1970-01-01, or {@link Days#NONE}. The span holds Arabic digits only. */
    public static int parse(char[] text, int from, int to) {
        int i = from;
        int first = number(text, i, to);
        i = skipDigits(text, i, to);
        int firstLength = i - from;
        if (firstLength == 0 || i >= to) {
            return Days.NONE;
        }
        char separator = text[i];
        int second;
        if (separator == '/' || separator == '-' || separator == '.') {
            int start = ++i;
            second = number(text, i, to);
            i = skipDigits(text, i, to);
            if (i == start || i - start > 2 || i >= to || text[i] != separator) {
                return Days.NONE;
            }
            i++;
        } else if (separator == ' ') {
            int start = ++i;
            while (i < to && (text[i] < '0' || text[i] > '9')) {
                i++;
            }
            int end = i;
            while (end > start && text[end - 1] == ' ') {
                end--;
            }
            second = month(text, start, end);
        } else {
            return Days.NONE;
        }
        int third = number(text, i, to);
        int thirdLength = to - i;
        if (skipDigits(text, i, to) != to || thirdLength == 0) {
            return Days.NONE;
        }
        if (firstLength == 4 && separator != ' ' && thirdLength <= 2) {
            return date(first, second, third);
        }
        return firstLength <= 2 && thirdLength == 4 ? date(third, second, first) : Days.NONE;
    }

    private static int date(int year, int month, int day) {
        return year < FIRST_YEAR || year > LAST_YEAR ? Days.NONE : Days.of(year - Days.BUDDHIST_ERA, month, day);
    }

    private static int month(char[] text, int from, int to) {
        for (int m = 0; m < 12; m++) {
            if (equal(MONTHS[m], text, from, to) || equal(SHORT_MONTHS[m], text, from, to)) {
                return m + 1;
            }
        }
        return 0;
    }

    private static boolean equal(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int skipDigits(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }

    /** At most four digits count; a longer number makes no date, which its length tells. */
    private static int number(char[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to && i < from + 4 && text[i] >= '0' && text[i] <= '9'; i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }
}
