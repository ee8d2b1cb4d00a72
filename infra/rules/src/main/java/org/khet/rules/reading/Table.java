package org.khet.rules.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cell texts that can be read more than once, such as a workbook's sheet: what has cells but no bytes of its own. */
public interface Table {
    /** What kind of file it is, such as {@code XLSX}; shown to people. */
    String format();

    /** From the first row on, header and lines before it included; opened twice for one check. */
    Rows open() throws IOException;

    /** A cursor over the rows, in order. */
    interface Rows extends Closeable {
        /** Moves to the next row; false behind the last. */
        boolean next() throws IOException;

        /** The row's number as a person sees it, counted from 1 and growing; rows left out are blank lines. */
        int number();

        /** Cells of the row; those behind its last one are blank. */
        int cells();

        /** Column {@code i} counted from 0, null where blank. A formula stands as its text, {@code =} first, and is refused. */
        @Nullable
        String cell(int i);
    }

    /** Rows held in memory, numbered from 1. */
    static Table of(String format, List<List<String>> rows) {
        return new Table() {
            @Override
            public String format() {
                return format;
            }

            @Override
            public Rows open() {
                return new ListedRows(rows);
            }
        };
    }
}
