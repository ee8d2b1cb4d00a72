package org.khet.rules.reading;

import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Bilingual;

/**
 * Why a file as a whole cannot be taken, and what to do about it.
 *
 * @param row the line a person sees, counted from 1; null where the fault has no place
 * @param column the column's title or letter; null where the fault has no column
 */
public record FileFault(
        Kind kind, @Nullable Integer row, @Nullable String column, Bilingual message, Bilingual cure) {
    /** What can be wrong with a file. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        BINARY,
        /** A spreadsheet of a kind that is not read: XLS, XLSB, ODS; where only CSV is read, XLSX too. */
        SPREADSHEET,
        /** A workbook with a password. */
        ENCRYPTED,
        /** A workbook with programs in it. */
        MACROS,
        /** A workbook that does not hold what it says it holds. */
        DAMAGED,
        /** ZIP, gzip and the like: never opened, so that no bomb goes off. */
        COMPRESSED,
        ENCODING,
        /** A quote is never closed, or the last line stops short: the file lost its end. */
        TRUNCATED,
        /** Something follows a closing quote. */
        QUOTE,
        TOO_LONG,
        TOO_MANY_COLUMNS,
        UNKNOWN_DATA_SET,
        WRONG_DATA_SET,
        MISSING_COLUMN,
        REPEATED_COLUMN,
        WRONG_SCHOOL,
        FORMULA_IN_CELL,
        /** Such as #N/A: a value that was lost before the file came. */
        ERROR_IN_CELL,
        NO_ROWS
    }

    public String messageTh() {
        return message.th();
    }

    public String messageEn() {
        return message.en();
    }

    public String cureTh() {
        return cure.th();
    }

    public String cureEn() {
        return cure.en();
    }
}
