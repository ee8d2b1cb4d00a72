package org.khet.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words, dates and figures as Thai documents write them. */
public final class ThaiText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("th", "TH"));

    private static final int GROUP = 3;

    /** Nearly all of a table's counts are among these. */
    private static final List<String> SMALL =
            IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    /** Nikhahit and sara aa written apart, with or without a tone mark between: NFC leaves them so, and they look wrong. */
    private static final Pattern APART = Pattern.compile("\u0E4D([\u0E48-\u0E4B]?)\u0E32");

    private static final Pattern UNSEEN = Pattern.compile("[\u200B\u200C\u200D\uFEFF\u00AD]");

    /** The day in the Buddhist era, such as {@code 15 มิถุนายน 2569}. */
    public static String day(LocalDate date) {
        return DAY.format(ThaiBuddhistDate.from(date));
    }

    /** With groups of three, such as {@code 12,345}. */
    public static String count(long number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : grouped(Long.toString(number));
    }

    /** With groups of three and so many decimals, half rounded up, such as {@code 12,345.60}. */
    public static String number(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** Tables have millions of them: formatting by pattern took a tenth of their time. */
    private static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        if (end - start <= GROUP) {
            return plain;
        }
        var grouped = new StringBuilder(plain);
        for (int at = end - GROUP; at > start; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** Every digit 0 to 9 as ๐ to ๙. */
    public static String thaiDigits(String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            char c = changed.charAt(i);
            if (c >= '0' && c <= '9') {
                changed.setCharAt(i, (char) (c - '0' + '\u0E50'));
            }
        }
        return changed.toString();
    }

    /** With each sara am as one letter, and without characters that print nothing. */
    public static String composed(String text) {
        return UNSEEN.matcher(APART.matcher(text).replaceAll("$1\u0E33")).replaceAll("");
    }

    /** Whether it is written with digits and their marks alone, as most cells of a table are. */
    static boolean plainFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ',' && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private ThaiText() {}
}
