package org.khet.reporting.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;

class GridWriterTest {

    private final Heading heading =
            new Heading("จำนวนนักเรียน", "DMC 10 มิถุนายน 2568", LocalDate.of(2025, 6, 10), "0123456789abcdef");
    private final Grid grid = new Grid(
            List.of(
                    new Column("schoolName", "ชื่อโรงเรียน", "School", Kind.TEXT),
                    new Column("day", "วันเกิด", "Born", Kind.DATE),
                    new Column("count", "จำนวน", "Count", Kind.WHOLE),
                    new Column("mean", "เฉลี่ย", "Mean", Kind.DECIMAL)),
            List.of(
                    new Row(
                            Weight.PLAIN,
                            List.of(
                                    new Cell.Text("บ้านน้ำปู่"),
                                    new Cell.Day(LocalDate.of(2018, 5, 1)),
                                    Cell.figure(1234),
                                    new Cell.Figure(new BigDecimal("-2.50")))),
                    new Row(
                            Weight.PLAIN,
                            List.of(new Cell.Text("=HYPERLINK(1)"), Cell.MASKED, Cell.HIDDEN, Cell.BLANK)),
                    new Row(
                            Weight.TOTAL,
                            List.of(new Cell.Text("รวมทั้งสิ้น"), Cell.BLANK, Cell.figure(1236), Cell.BLANK))),
            List.of("* ปกปิด"),
            false);

    @TempDir
    private Path folder;

    /** C41. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void equal_grids_give_equal_bytes(Format format) {
        assertThat(GridWriter.write(format, heading, grid)).isEqualTo(GridWriter.write(format, heading, grid));
    }

    @Test
    void a_csv_is_thai_in_excel_numbers_stay_numbers_and_no_text_is_a_formula() {
        assertThat(new String(GridWriter.write(Format.CSV, heading, grid), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("""
                        \uFEFFชื่อโรงเรียน,วันเกิด,จำนวน,เฉลี่ย
                        บ้านน้ำปู่,2018-05-01,1234,-2.50
                        '=HYPERLINK(1),•••,*,
                        รวมทั้งสิ้น,,1236,
                        """);
    }

    @Test
    void a_workbook_holds_each_cell_as_what_it_is() throws Exception {
        var bytes = GridWriter.write(Format.XLSX, heading, grid);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            var first = rows.get(3);
            assertThat(first.getCellAsNumber(2)).contains(new BigDecimal(1234));
            assertThat(first.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2018, 5, 1));
            var second = rows.get(4);
            assertThat(second.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(second.getCellText(2)).isEqualTo("*");
        }
    }

    @Test
    void paper_takes_the_schools_of_the_nation_where_there_is_memory_and_thousands_of_rows_anywhere() {
        assertThat(GridWriter.mostPrinted(950L << 20)).isGreaterThan(29_657);
        assertThat(GridWriter.mostPrinted(256L << 20)).isBetween(5_000, 10_000);
        assertThat(GridWriter.mostPrinted(64L << 20)).isEqualTo(5_000);
        assertThat(GridWriter.mostPrinted(64L << 30)).isEqualTo(40_000);
    }

    @Test
    void a_workbook_does_not_say_when_it_was_written() throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(GridWriter.write(Format.XLSX, heading, grid)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(
                                Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear()));
            }
        }
    }

    @Test
    void heads_in_layers_are_joined_in_a_workbook_and_said_whole_in_a_csv() throws Exception {
        var layered = new Grid(
                List.of(List.of(Head.none(1), new Head("ประถมศึกษา", "Primary", 3))),
                List.of(
                        new Column("school", "โรงเรียน", "School", Kind.TEXT),
                        new Column("m", "ชาย", "Boys", Kind.WHOLE),
                        new Column("f", "หญิง", "Girls", Kind.WHOLE),
                        new Column("r", "ร้อยละ", "Per cent", Kind.DECIMAL, 1)),
                List.of(new Row(
                        "99010001",
                        Weight.PLAIN,
                        List.of(
                                new Cell.Text("บ้านน้ำปู่"),
                                Cell.figure(4),
                                Cell.figure(0),
                                new Cell.Unknown("ไม่มีประชากรวัยเรียน")))),
                List.of(),
                List.of(),
                false,
                false);
        assertThat(new String(GridWriter.write(Format.CSV, heading, layered), StandardCharsets.UTF_8))
                .startsWith("\uFEFFโรงเรียน,ประถมศึกษา ชาย,ประถมศึกษา หญิง,ประถมศึกษา ร้อยละ")
                .contains("บ้านน้ำปู่,4,0,n.a.");
        assertThat(new String(GridWriter.write(Format.JSON, heading, layered), StandardCharsets.UTF_8))
                .contains("\"key\":\"99010001\"")
                .contains("n.a. คำนวณไม่ได้: ไม่มีประชากรวัยเรียน");
        var file = Files.write(folder.resolve("layered.xlsx"), GridWriter.write(Format.XLSX, heading, layered));
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<mergeCell ref=\"A4:A5\"/>")
                    .contains("<mergeCell ref=\"B4:D4\"/>");
        }
    }

    @Test
    void json_keeps_numbers_and_says_what_is_missing() {
        assertThat(new String(GridWriter.write(Format.JSON, heading, grid), StandardCharsets.UTF_8))
                .contains("\"cells\":[\"บ้านน้ำปู่\",\"2018-05-01\",1234,-2.50]")
                .contains("[\"=HYPERLINK(1)\",\"•••\",\"*\",null]")
                .contains("\"weight\":\"TOTAL\"");
    }

    @Test
    void parquet_holds_figures_as_numbers_and_says_which_are_kept_back() throws Exception {
        var file = Files.write(folder.resolve("grid.parquet"), GridWriter.write(Format.PARQUET, heading, grid));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var read = connection.prepareStatement(
                        "SELECT sum(\"count\"), count(\"count\"), min(\"mean\"), string_agg(\"_marks\", '')"
                                + " FROM read_parquet(?) WHERE \"_weight\" = 'PLAIN'")) {
            read.setString(1, file.toString());
            try (var found = read.executeQuery()) {
                found.next();
                assertThat(found.getLong(1)).isEqualTo(1234);
                assertThat(found.getLong(2)).isOne();
                assertThat(found.getBigDecimal(3)).isEqualByComparingTo("-2.5");
                assertThat(found.getString(4)).isEqualTo("day=•••;count=*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void paper_of_a_table_too_wide_for_a_page_is_cut_into_parts(Format format) {
        var columns = new ArrayList<>(grid.columns().subList(0, 1));
        var cells = new ArrayList<Cell>(List.of(new Cell.Text("บ้านน้ำปู่")));
        for (int i = 0; i < 60; i++) {
            columns.add(new Column("c" + i, "ป." + i, "c", Kind.WHOLE));
            cells.add(Cell.figure(i));
        }
        var wide = new Grid(columns, List.of(new Row(Weight.PLAIN, cells)), List.of(), true);
        assertThat(PrintedGrid.of(heading, wide).toString())
                .contains("ส่วนที่ 1 จาก ")
                .contains("ป.59");
        assertThat(GridWriter.write(format, heading, wide)).isNotEmpty();
    }
}
