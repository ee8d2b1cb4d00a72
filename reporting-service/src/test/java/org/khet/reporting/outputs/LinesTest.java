package org.khet.reporting.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Chart;
import org.khet.reporting.outputs.Grid.ChartKind;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;

/** Figures under one head below each other, as official forms have numbers and per cents. C41. */
class LinesTest {

    private final Heading heading = new Heading("ภาวะโภชนาการ", "DMC", LocalDate.of(2025, 6, 10), "0123456789abcdef");
    private final Grid grid = new Grid(
            List.of(
                    List.of(Head.none(1), new Head("ทุพโภชนาการ", "Malnourished", 4), Head.none(2)),
                    List.of(
                            Head.none(1),
                            new Head("ผอม", "Thin", 2),
                            new Head("เตี้ย", "Short", 2),
                            new Head("ทั้งหมด", "All", 2))),
            List.of(
                    new Column("row", "ระดับ", "Level", Kind.TEXT),
                    number("THIN"),
                    share("THIN_SHARE"),
                    number("SHORT"),
                    share("SHORT_SHARE"),
                    number("ALL"),
                    share("ALL_SHARE")),
            List.of(
                    row("PRE", Weight.PLAIN, "อนุบาล", Cell.figure(1234), decimal("12.5"), Cell.HIDDEN, Cell.HIDDEN),
                    row("total", Weight.TOTAL, "รวม", Cell.figure(7), decimal("0.25"), Cell.figure(8), decimal("0"))),
            List.of(),
            List.of(
                    new Chart(ChartKind.BAR, "จำนวน", "Number", "row", List.of("THIN", "SHORT"), Weight.PLAIN, 0),
                    new Chart(ChartKind.BAR, "ร้อยละ", "Share", "row", List.of("SHORT_SHARE"), Weight.TOTAL, 0)),
            true,
            true);

    @Test
    void a_row_is_two_lines_of_one_name_and_each_figure_keeps_its_decimals() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(Format.XLSX)))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet, 3)).containsExactly("ระดับ", "รายการ", "ทุพโภชนาการ", "", "ทั้งหมด");
            assertThat(texts(sheet, 4)).containsExactly("", "", "ผอม", "เตี้ย", "");
            assertThat(texts(sheet, 5)).containsExactly("อนุบาล", "จำนวน (คน)", "1,234", "*", "20");
            assertThat(texts(sheet, 6)).containsExactly("", "ร้อยละ", "12.50", "*", "100.00");
            assertThat(texts(sheet, 8)).containsExactly("", "ร้อยละ", "0.25", "0.00", "100.00");
            assertThat(sheet.getMergedRegions())
                    .extracting(region -> region.formatAsString())
                    .contains("A6:A7", "A8:A9", "C4:D4", "A4:A5", "E4:E5");
        }
    }

    @Test
    void a_data_file_has_a_column_for_each_figure() {
        assertThat(new String(written(Format.CSV), StandardCharsets.UTF_8))
                .contains("ทุพโภชนาการ ผอม จำนวน (คน),ทุพโภชนาการ ผอม ร้อยละ")
                .contains("อนุบาล,1234,12.5,*,*,20,100");
        assertThat(new String(written(Format.JSON), StandardCharsets.UTF_8))
                .contains("\"THIN_SHARE\"")
                .doesNotContain("\"line\"");
    }

    @Test
    void a_chart_draws_the_line_of_its_figures() {
        var drawn = Drawn.of(Lines.of(grid));
        assertThat(drawn).extracting(Drawn::rows).containsExactly(List.of(0), List.of(3));
        assertThat(drawn.getFirst().series().getFirst()).containsExactly(Cell.figure(1234));
        assertThat(drawn.getLast().series()).containsExactly(List.of(new Cell.Figure(new BigDecimal("0.00"))));
    }

    @Test
    void in_a_word_processor_the_name_is_one_cell_over_its_lines() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(Format.DOCX)))) {
            var rows = word.getTables().getFirst().getRows();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(2).getCell(0).getCTTc().getTcPr().xmlText()).contains("vMerge w:val=\"restart\"");
            assertThat(rows.get(3).getCell(0).getCTTc().getTcPr().xmlText()).contains("<w:vMerge/>");
            assertThat(rows.get(3).getCell(0).getText()).isEmpty();
        }
        assertThat(written(Format.PDF)).hasSizeGreaterThan(1000);
    }

    private byte[] written(Format format) {
        var bytes = GridWriter.write(format, heading, grid);
        var folder = System.getProperty("khet.pictures");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, "lines." + format.extension()), bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return bytes;
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        var formatter = new DataFormatter(java.util.Locale.ROOT);
        var texts = new ArrayList<String>();
        for (int column = 0; column < 5; column++) {
            texts.add(formatter.formatCellValue(sheet.getRow(row).getCell(column)));
        }
        return texts;
    }

    private static Column number(String code) {
        return new Column(code, "จำนวน (คน)", "Pupils", Kind.WHOLE);
    }

    private static Column share(String code) {
        return new Column(code, "ร้อยละ", "Per cent", Kind.DECIMAL);
    }

    private static Cell decimal(String value) {
        return new Cell.Figure(new BigDecimal(value));
    }

    private static Row row(String key, Weight weight, String name, Cell... cells) {
        var all = new ArrayList<Cell>();
        all.add(new Cell.Text(name));
        all.addAll(List.of(cells));
        all.add(Cell.figure(20));
        all.add(decimal("100"));
        return new Row(key, weight, all);
    }
}
