package org.khet.search;

import java.util.Locale;

/** Text as it is compared: one form of sara am, one kind of digits, small letters, single spaces. */
public final class SearchText {

    public static String of(String text) {
        var plain = text.replace("\u0E4D\u0E32", "\u0E33").toLowerCase(Locale.ROOT);
        var same = new StringBuilder(plain.length());
        plain.codePoints().forEach(at -> {
            if (at >= '๐' && at <= '๙') {
                same.appendCodePoint(at - '๐' + '0');
            } else {
                same.appendCodePoint(Character.isWhitespace(at) ? ' ' : at);
            }
        });
        return same.toString().strip().replaceAll(" +", " ");
    }

    private SearchText() {}
}
