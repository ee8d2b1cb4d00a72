package org.khet.collection.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;

/** A workbook under way, whose rows are put aside as they come: enciphered, so that what a crash leaves behind tells nothing. */
final class Xlsx implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The last row a sheet has, counted from 0. */
    static final int LAST_ROW = 1_048_575;

    private final SXSSFWorkbookWithCustomZipEntrySource book = new SXSSFWorkbookWithCustomZipEntrySource();
    private final Styles styles = new Styles(book);

    SXSSFWorkbookWithCustomZipEntrySource book() {
        return book;
    }

    Styles styles() {
        return styles;
    }

    void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
