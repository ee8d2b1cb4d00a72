package org.khet.documents;

import org.jspecify.annotations.Nullable;

/**
 * What an office's documents look like.
 *
 * @param emblem null while the office has given none: then drafts show a box and final documents are refused
 * @param thaiDigits whether figures are written ๐ to ๙
 */
public record Letterhead(Typeface typeface, @Nullable Picture emblem, boolean thaiDigits) {

    String digits(String text) {
        return thaiDigits ? ThaiText.thaiDigits(text) : text;
    }

    /** The same hand without the emblem, for what stands inside a cover that bears it. */
    Letterhead plain() {
        return new Letterhead(typeface, null, thaiDigits);
    }
}
