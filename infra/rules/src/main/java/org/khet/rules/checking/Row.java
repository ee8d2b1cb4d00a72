package org.khet.rules.checking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file; valid only during the call that hands it over. Every value is null where the cell is blank, means
 * "nothing" in that field, or cannot be read as the type. An unknown field is an {@link IllegalArgumentException}.
 */
public interface Row {
    /** The line as a person sees it in the file: 1 is the file's first, header and all. */
    int number();

    /** The value as text: tidied, Thai digits made Arabic where digits count, a code in its listed form. */
    @Nullable
    String text(String field);

    /** The cell as it stands in the file; empty where the file has no such column. */
    String raw(String field);

    @Nullable
    Long integer(String field);

    @Nullable
    Double decimal(String field);

    @Nullable
    LocalDate date(String field);

    /** Bytes of somebody else's, valid during the call only. */
    @FunctionalInterface
    interface Bytes {
        void take(byte[] bytes, int from, int to);
    }

    // The same by a field's place among the data set's, without an object for each cell.

    /** Whether {@link #text(String)} and the typed values are there. */
    boolean has(int field);

    @Nullable
    String text(int field);

    /** Hands on {@link #raw(String)} in UTF-8. */
    void raw(int field, Bytes taker);

    /** The value as text in UTF-8, written from {@code at} on; returns the new end. Only of a field that {@link #has} one. */
    int text(int field, byte[] out, int at);

    /** Bytes that {@link #text(int, byte[], int)} may take. */
    int room(int field);

    /** An INTEGER, or the days of a DATE_BE since 1970; only of a field that {@link #has} one. */
    long whole(int field);

    /** A DECIMAL; only of a field that {@link #has} one. */
    double number(int field);
}
