package org.khet.reporting.outputs;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Bound;
import org.khet.documents.Letterhead;
import org.khet.documents.Printing;
import org.khet.documents.Typeface;
import org.khet.reporting.outputs.Grid.Cell;
import tools.jackson.databind.json.JsonMapper;

/** Writes a grid into a file. Equal grids give equal bytes. */
public final class GridWriter {

    /** Of a word processor's document, which it holds whole in its memory. */
    private static final int MOST_WORD_ROWS = 5_000;

    /** All schools of the nation: with 95 columns some 9,300 pages. */
    private static final int MOST_PRINTED_ROWS = 40_000;

    /** Of a heap, for each printed row of a table of 95 columns (measured): a smaller heap prints fewer. */
    private static final long ROW_BYTES = 32_000;

    /** Held in memory while they are written. */
    private static final int MOST_ROWS = 300_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Printing PRINTING = new Printing(new Letterhead(Typeface.sarabun(), null, false), List.of());

    /** How many rows a file of this format takes, in the memory that there is. */
    public static int mostRows(Format format) {
        return switch (format) {
            case DOCX -> MOST_WORD_ROWS;
            case PDF -> mostPrinted(Runtime.getRuntime().maxMemory());
            default -> MOST_ROWS;
        };
    }

    static int mostPrinted(long heap) {
        return Math.clamp(heap / ROW_BYTES, MOST_WORD_ROWS, MOST_PRINTED_ROWS);
    }

    public static byte[] write(Format format, Heading heading, Grid grid) {
        try {
            return switch (format) {
                case XLSX -> XlsxGrid.write(heading, grid);
                case CSV -> csv(grid);
                case JSON -> JSON.writeValueAsBytes(JsonGrid.of(heading, grid));
                case PDF -> PRINTING.pdf(PrintedGrid.of(heading, grid));
                case DOCX -> PRINTING.docx(PrintedGrid.of(heading, grid));
                case PARQUET -> ParquetGrid.write(grid);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written", e);
        }
    }

    /** Several tables bound as one book; the same bytes for the same tables. */
    public static Bound bind(Binding binding) {
        return PRINTING.bind(binding.book());
    }

    /** UTF-8 with a BOM, so that Excel shows Thai; no cell starts a formula. */
    private static byte[] csv(Grid grid) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(IntStream.range(0, grid.columns().size())
                    .mapToObj(column -> harmless(grid.fullTh(column)))
                    .toList());
            var record = new String[grid.columns().size()];
            for (var row : grid.rows()) {
                var cells = row.cells();
                for (int i = 0; i < cells.size(); i++) {
                    record[i] = csv(cells.get(i));
                }
                csv.writeRecord(record);
            }
        }
        return out.toByteArray();
    }

    /** A number may begin with a minus; a text may not. */
    private static String csv(Cell cell) {
        return cell instanceof Cell.Text || cell instanceof Cell.Same ? harmless(cell.text()) : cell.text();
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @param rows each cell a number, a text or null */
    record JsonGrid(
            String titleTh,
            String asOfTh,
            String sourceTh,
            List<String> notesTh,
            List<List<Grid.Head>> heads,
            List<Grid.Column> columns,
            List<JsonRow> rows,
            List<JsonChart> charts) {

        static JsonGrid of(Heading heading, Grid grid) {
            return new JsonGrid(
                    heading.titleTh(),
                    heading.asOfTh(),
                    heading.sourceTh(),
                    grid.allNotesTh(),
                    grid.heads(),
                    grid.columns(),
                    grid.rows().stream().map(JsonRow::of).toList(),
                    grid.charts().stream().map(JsonChart::of).toList());
        }
    }

    /** In a data file a row is one line. */
    record JsonChart(
            Grid.ChartKind kind, String titleTh, String titleEn, String category, List<String> values, Grid.Weight of) {

        static JsonChart of(Grid.Chart chart) {
            return new JsonChart(
                    chart.kind(), chart.titleTh(), chart.titleEn(), chart.category(), chart.values(), chart.of());
        }
    }

    record JsonRow(String key, Grid.Weight weight, List<@Nullable Object> cells) {

        static JsonRow of(Grid.Row row) {
            return new JsonRow(
                    row.key(),
                    row.weight(),
                    row.cells().stream().<@Nullable Object>map(Cell::plain).toList());
        }
    }

    private GridWriter() {}
}
