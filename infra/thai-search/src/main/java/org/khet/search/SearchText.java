package org.khet.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as it is compared: one form of sara am, one kind of digits, small letters, single spaces. */
public final class SearchText {

    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u0E4D\u0E32", "\u0E33")
                .toLowerCase(Locale.ROOT);
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

    /** The parts between blanks, which must all be in a text that is found. */
    public static List<String> parts(String query) {
        return Arrays.stream(of(query).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private SearchText() {}
}
