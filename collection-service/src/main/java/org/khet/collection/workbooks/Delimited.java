package org.khet.collection.workbooks;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.khet.collection.records.StoredRow;

/** Rows as text with separators. */
final class Delimited implements AutoCloseable {
    static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private final CsvWriter writer;
    private final Layout layout;
    private final boolean opensInSpreadsheet;

    /**
     * @param opensInSpreadsheet whether a person opens it there: then nothing in it may run. A file for another system is not
     *     touched: a changed cell there is wrong data, and no file with a formula was taken in
     */
    Delimited(OutputStream out, Charset charset, char separator, boolean opensInSpreadsheet, Layout layout)
            throws IOException {
        this.layout = layout;
        this.opensInSpreadsheet = opensInSpreadsheet;
        var text = new OutputStreamWriter(out, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
        }
        writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        layout.linesBefore().forEach(line -> writer.writeRecord(line));
        writer.writeRecord(layout.columns().stream().map(Layout.Column::title).toList());
    }

    void row(StoredRow row) {
        var cells = new ArrayList<String>(layout.columns().size());
        for (var column : layout.columns()) {
            var cell = column.field() == null ? "" : Cells.tidy(row.cell(column.field()));
            cells.add(opensInSpreadsheet ? Cells.harmless(cell) : cell);
        }
        writer.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
