package org.khet.collection.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.khet.collection.records.StoredRow;

/** A workbook of nothing but a table of texts, written as it goes: for another system, however many rows there are. */
final class PlainBook implements AutoCloseable {
    /** Rows that wait in memory. */
    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final Layout layout;
    private int next;

    PlainBook(OutputStream out, Layout layout) {
        this.layout = layout;
        this.book = new Workbook(out, "Khet", "1.0");
        this.sheet = book.newWorksheet(layout.sheet());
        for (var line : layout.linesBefore()) {
            sheet.inlineString(next++, 0, line);
        }
        for (var c = 0; c < layout.columns().size(); c++) {
            sheet.inlineString(next, c, layout.columns().get(c).title());
        }
        next++;
    }

    void row(StoredRow row) {
        if (next > Xlsx.LAST_ROW) {
            return;
        }
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = layout.columns().get(c).field();
            var cell = field == null ? "" : Cells.tidy(row.cell(field));
            if (!cell.isEmpty()) {
                sheet.inlineString(next, c, cell);
            }
        }
        if (++next % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
