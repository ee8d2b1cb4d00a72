package org.khet.reporting.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;

class LargeXlsxTest {

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"(?: s=\"(\\d+)\")?");
    private static final int ROWS = 13_000;

    private final Heading heading =
            new Heading("จำนวนนักเรียน", "DMC 10 มิถุนายน 2568", LocalDate.of(2025, 6, 10), "0123456789abcdef");
    private final Grid grid = grid();

    private static Grid grid() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ROWS; i++) {
            var cells = List.of(
                    new Cell.Text("บ้านน้ำปู่ <" + i + "> & \"สาขา\""),
                    i % 5 == 0
                            ? Cell.BLANK
                            : new Cell.Day(LocalDate.of(2018, 5, 1).plusDays(i)),
                    i % 7 == 0 ? Cell.HIDDEN : Cell.figure(i * 31L - 40),
                    i % 3 == 0 ? new Cell.Unknown("ไม่มีประชากร") : new Cell.Figure(new BigDecimal(i + ".25")));
            rows.add(new Row(i == ROWS - 1 ? Weight.TOTAL : i % 100 == 99 ? Weight.SUBTOTAL : Weight.PLAIN, cells));
        }
        return new Grid(
                List.of(List.of(Head.none(2), new Head("ประถมศึกษา", "Primary", 2))),
                List.of(
                        new Column("school", "โรงเรียน", "School", Kind.TEXT),
                        new Column("day", "วันที่", "Day", Kind.DATE),
                        new Column("count", "จำนวน", "Count", Kind.WHOLE),
                        new Column("mean", "เฉลี่ย", "Mean", Kind.DECIMAL)),
                rows,
                List.of("* ปกปิด"),
                List.of(),
                true,
                false);
    }

    @Test
    void a_large_workbook_says_in_every_cell_what_a_small_one_would() throws IOException {
        var large = read(GridWriter.write(Format.XLSX, heading, grid));
        var small = read(XlsxGrid.small(heading, grid, grid));

        assertThat(large).hasSameSizeAs(small);
        for (int row = 0; row < small.size(); row++) {
            assertThat(large.get(row)).isEqualTo(small.get(row));
        }
    }

    @Test
    void a_large_workbook_looks_like_a_small_one() throws IOException {
        var large = sheet(GridWriter.write(Format.XLSX, heading, grid));
        var small = sheet(XlsxGrid.small(heading, grid, grid));

        assertThat(look(large).equals(look(small))).isTrue();
        assertThat(large.substring(0, large.indexOf("<sheetData>")))
                .isEqualTo(small.substring(0, small.indexOf("<sheetData>")));
        assertThat(large.substring(large.indexOf("</sheetData>")))
                .isEqualTo(small.substring(small.indexOf("</sheetData>")));
        assertThat(large).contains("<row r=\"" + ROWS + "\" ht=\"21.0\" customHeight=\"1\">");
    }

    /** C41. */
    @Test
    void a_large_workbook_is_the_same_bytes_each_time() {
        assertThat(GridWriter.write(Format.XLSX, heading, grid))
                .isEqualTo(GridWriter.write(Format.XLSX, heading, grid()));
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getFirstSheet().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null
                                ? ""
                                : cell.getAddress() + " " + cell.getText().replaceAll("\\.0$", ""))
                        .filter(said -> !said.endsWith(" "))
                        .toList());
            }
            return rows;
        }
    }

    /** Cell → style. */
    private static Map<String, String> look(String sheet) {
        var found = new TreeMap<String, String>();
        var cell = CELL.matcher(sheet);
        while (cell.find()) {
            found.put(cell.group(1), String.valueOf(cell.group(2)));
        }
        return found;
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("There is no sheet");
    }
}
