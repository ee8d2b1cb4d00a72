package org.khet.rules.reading;

import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Utf8Check;

/** What the first pass found in one piece of a file; rows are counted from the piece's first. */
final class Inspected<R> {
    /** Why the rest of the piece was not read. */
    enum Stop {
        NONE,
        UNCLOSED,
        AFTER_QUOTE,
        TOO_MANY,
        TOO_LONG,
        SHORT_END,
        FORMULA
    }

    final Utf8Check check = new Utf8Check();
    int records;
    int rows;
    boolean ownSchool;
    int unread;
    Stop stop = Stop.NONE;
    int column;

    /** Of the work beside; null where there is none, or the piece refuses the file. */
    @Nullable
    R beside;
}
