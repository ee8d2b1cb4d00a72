package org.khet.request.filing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is searched: small letters, one kind of digits, one form of sara am, single spaces. Thai has no spaces between
 * words, so what is searched is any part of the text.
 */
final class SearchWords {

    static String of(String text) {
        var same = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u0E4D\u0E32", "\u0E33")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(at -> same.appendCodePoint(
                        at >= '๐' && at <= '๙' ? at - '๐' + '0' : Character.isWhitespace(at) ? ' ' : at));
        return same.toString().strip().replaceAll(" +", " ");
    }

    /** The parts that must all be there. */
    static List<String> parts(String query) {
        return Arrays.stream(of(query).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private SearchWords() {}
}
