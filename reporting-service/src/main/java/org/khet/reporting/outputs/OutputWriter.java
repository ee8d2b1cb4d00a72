package org.khet.reporting.outputs;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.khet.reporting.figures.ReportTable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a table into a file. Equal tables give equal bytes. */
public final class OutputWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOTAL_TH = "รวมทั้งสิ้น";

    public static byte[] write(Format format, Heading heading, ReportTable table) {
        try {
            return switch (format) {
                case XLSX -> XlsxTable.write(heading, table);
                case CSV -> csv(table);
                case JSON ->
                    JSON.writeValueAsBytes(
                            new JsonTable(heading.titleTh(), heading.asOfTh(), heading.sourceTh(), table));
                case PDF, DOCX -> GridWriter.write(format, heading, grid(table));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written", e);
        }
    }

    /** On paper the columns that do not fit stand in further parts. */
    private static Grid grid(ReportTable table) {
        var columns = new ArrayList<>(List.of(
                new Grid.Column("schoolCode", "รหัสโรงเรียน", "School code", Grid.Kind.TEXT),
                new Grid.Column("schoolName", "ชื่อโรงเรียน", "School", Grid.Kind.TEXT),
                new Grid.Column("district", "อำเภอ", "District", Grid.Kind.TEXT)));
        table.columns()
                .forEach(column ->
                        columns.add(new Grid.Column(column.key(), column.titleTh(), column.key(), Grid.Kind.WHOLE)));
        var rows = new ArrayList<Grid.Row>();
        for (var row : table.rows()) {
            var district = row.districtTh();
            rows.add(row(
                    Grid.Weight.PLAIN,
                    List.of(row.schoolCode(), row.nameTh(), district == null ? "" : district),
                    row.values()));
        }
        rows.add(row(Grid.Weight.TOTAL, List.of("", TOTAL_TH, ""), table.totals()));
        return new Grid(columns, rows, List.of(), true);
    }

    private static Grid.Row row(Grid.Weight weight, List<String> words, List<Long> values) {
        var cells = new ArrayList<Grid.Cell>();
        words.forEach(word -> cells.add(new Grid.Cell.Text(word)));
        values.forEach(value -> cells.add(Grid.Cell.figure(value)));
        return new Grid.Row(weight, cells);
    }

    /** UTF-8 with a BOM, so that Excel shows Thai. School names cannot start a formula. */
    private static byte[] csv(ReportTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            var head = new ArrayList<>(List.of("รหัสโรงเรียน", "ชื่อโรงเรียน", "อำเภอ"));
            table.columns().forEach(column -> head.add(column.titleTh()));
            csv.writeRecord(head);
            for (var row : table.rows()) {
                var district = row.districtTh();
                csv.writeRecord(cells(row.schoolCode(), row.nameTh(), district == null ? "" : district, row.values()));
            }
            csv.writeRecord(cells("", TOTAL_TH, "", table.totals()));
        }
        return out.toByteArray();
    }

    private static List<String> cells(String code, String name, String district, List<Long> values) {
        var cells = new ArrayList<>(List.of(code, harmless(name), harmless(district)));
        values.forEach(value -> cells.add(Long.toString(value)));
        return cells;
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    record JsonTable(String titleTh, String asOfTh, String sourceTh, ReportTable table) {}

    private OutputWriter() {}
}
