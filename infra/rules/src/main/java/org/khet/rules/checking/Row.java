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
}
