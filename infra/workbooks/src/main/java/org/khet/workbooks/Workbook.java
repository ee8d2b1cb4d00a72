package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.khet.rules.reading.Table;

/**
 * The first sheet with data of an Excel workbook (.xlsx, ECMA-376), as a table of texts. Numbers are written without exponent
 * and with Excel's fifteen digits, filled up with zeros where the cell's format says so; dates as {@code dd/MM/yyyy} of the
 * Buddhist era; truth values as TRUE and FALSE. Hidden sheets are passed over; hidden rows and columns are data.
 *
 * <p>The file is read once, when it is opened, and what is read is put aside: memory does not grow with it. Everything wrong
 * with the file as a whole is found then.
 */
public final class Workbook implements Table, Closeable {
    private final String sheet;
    private final SheetRows rows;

    private Workbook(String sheet, SheetRows rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    /** Whether a file that begins so is to be opened here: workbooks, and what is taken for one. */
    public static boolean begins(byte[] head) {
        return Container.begins(head);
    }

    /**
     * @param file may be closed afterwards
     * @param folder where rows are put aside, in files without a name
     * @throws org.khet.rules.reading.FileRefusedException where the file is no sound workbook, holds formulas, errors of
     *     Excel's or macros, needs a password, or unpacks to more than data can be
     */
    public static Workbook open(SeekableByteChannel file, Path folder) throws IOException {
        return open(file, folder, Bounds.USUAL);
    }

    static Workbook open(SeekableByteChannel file, Path folder, Bounds bounds) throws IOException {
        return open(file, () -> new FileScratch(folder), bounds);
    }

    /**
     * As {@link #open}, all in memory, where there is no disk.
     *
     * @throws IllegalStateException where that would be too much
     */
    public static Workbook openInMemory(SeekableByteChannel file) throws IOException {
        return open(file, MemoryScratch::new, Bounds.USUAL);
    }

    static Workbook open(SeekableByteChannel file, Scratch.Making aside, Bounds bounds) throws IOException {
        Container container = new Container(file, bounds);
        try {
            Book book = Book.of(container, bounds);
            Formats formats = Formats.of(container, book.styles(), bounds);
            boolean hidden = false;
            try (SharedStrings strings = SharedStrings.of(container, book.sharedStrings(), bounds, aside.make())) {
                for (Book.Sheet sheet : book.sheets()) {
                    hidden |= sheet.hidden();
                    SheetRows rows = new SheetRows(aside.make());
                    if (!sheet.hidden() && read(container, sheet, strings, formats, book, rows, bounds)) {
                        return new Workbook(sheet.name(), rows);
                    }
                    rows.close();
                }
            }
            throw WorkbookFaults.noData(hidden);
        } catch (ZipException e) {
            throw WorkbookFaults.damaged();
        }
    }

    private static boolean read(
            Container container,
            Book.Sheet sheet,
            SharedStrings strings,
            Formats formats,
            Book book,
            SheetRows rows,
            Bounds bounds)
            throws IOException {
        try (Xml xml = new Xml(container.open(sheet.part()), bounds)) {
            new SheetReading(xml, strings, formats, new CellNumbers(book.since1904()), rows).read();
            rows.complete();
            return !rows.isEmpty();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** The name on the tab of the sheet that is read. */
    public String sheet() {
        return sheet;
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public Rows open() {
        return rows.open();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
