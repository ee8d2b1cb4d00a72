package org.khet.reporting.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFPieChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.reporting.outputs.Grid.Chart;
import org.khet.reporting.outputs.Grid.ChartKind;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The charts of a workbook, read back by another library. */
class XlsxChartsTest {

    private static final List<String> SCHOOLS = List.of("บ้านน้ำปู่", "วัดผู้ใหญ่ญาติ", "บ้านป้าปิ่น");
    private final Heading heading = new Heading("จำนวนนักเรียน", "DMC", LocalDate.of(2025, 6, 10), "0123456789abcdef");
    private final Grid grid = new Grid(
            List.of(List.of(Head.none(1), new Head("นักเรียน", "Pupils", 2), Head.none(1))),
            List.of(
                    new Column("school", "โรงเรียน", "School", Kind.TEXT),
                    new Column("m", "ชาย", "Boys", Kind.WHOLE),
                    new Column("f", "หญิง & อื่น", "Girls", Kind.WHOLE),
                    new Column("r", "ร้อยละ", "Per cent", Kind.DECIMAL, 1)),
            List.of(
                    row(Weight.PLAIN, SCHOOLS.get(0), Grid.Cell.figure(10), Grid.Cell.figure(20), decimal("1.5")),
                    row(Weight.PLAIN, SCHOOLS.get(1), Grid.Cell.figure(30), Grid.Cell.HIDDEN, decimal("2.5")),
                    row(Weight.SUBTOTAL, "รวมอำเภอ", Grid.Cell.figure(40), Grid.Cell.HIDDEN, Grid.Cell.BLANK),
                    row(Weight.PLAIN, SCHOOLS.get(2), Grid.Cell.figure(5), Grid.Cell.figure(7), Grid.Cell.BLANK),
                    row(Weight.TOTAL, "รวม", Grid.Cell.figure(45), Grid.Cell.figure(60), Grid.Cell.BLANK)),
            List.of(),
            List.of(
                    chart(ChartKind.BAR, List.of("m", "f"), Weight.PLAIN),
                    chart(ChartKind.STACKED, List.of("m", "f"), Weight.PLAIN),
                    chart(ChartKind.LINE, List.of("r"), Weight.PLAIN),
                    chart(ChartKind.PIE, List.of("m"), Weight.PLAIN),
                    chart(ChartKind.BAR, List.of("m", "f"), Weight.TOTAL)),
            true,
            false);

    /** C41. */
    @Test
    void the_same_table_gives_a_workbook_of_the_same_bytes_charts_and_all() {
        assertThat(GridWriter.write(Format.XLSX, heading, grid))
                .isEqualTo(GridWriter.write(Format.XLSX, heading, grid));
    }

    @Test
    void each_chart_is_of_its_kind_and_draws_the_cells_that_its_grid_names() throws IOException {
        try (var workbook = read(grid)) {
            var charts =
                    workbook.getSheet(XlsxCharts.SHEET).getDrawingPatriarch().getCharts();
            assertThat(charts)
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly("BAR PLAIN", "STACKED PLAIN", "LINE PLAIN", "PIE PLAIN", "BAR TOTAL");
            assertThat(charts.stream().map(XlsxChartsTest::data))
                    .satisfiesExactly(
                            bar -> assertThat(((XDDFBarChartData) bar).getBarGrouping())
                                    .isEqualTo(BarGrouping.CLUSTERED),
                            stacked -> assertThat(((XDDFBarChartData) stacked).getBarGrouping())
                                    .isEqualTo(BarGrouping.STACKED),
                            line -> assertThat(line).isInstanceOf(XDDFLineChartData.class),
                            pie -> assertThat(pie).isInstanceOf(XDDFPieChartData.class),
                            total -> assertThat(total).isInstanceOf(XDDFBarChartData.class));
            for (var chart : charts) {
                var drawn = data(chart);
                for (int at = 0; at < drawn.getSeriesCount(); at++) {
                    var series = drawn.getSeries(at);
                    agrees(workbook, chart, series.getCategoryData());
                    agrees(workbook, chart, series.getValuesData());
                }
            }
            var first = charts.getFirst();
            var boys = data(first).getSeries(0);
            assertThat(boys.getCategoryData().getDataRangeReference())
                    .as("a subtotal between its parts is not drawn")
                    .isEqualTo("('ตาราง'!$A$6:$A$7,'ตาราง'!$A$9)");
            assertThat(boys.getValuesData().getDataRangeReference()).isEqualTo("('ตาราง'!$B$6:$B$7,'ตาราง'!$B$9)");
            assertThat(points(first, boys.getCategoryData())).isEqualTo(SCHOOLS);
            assertThat(points(first, boys.getValuesData())).containsExactly("10", "30", "5");
            var total = data(charts.getLast()).getSeries(0);
            assertThat(total.getValuesData().getDataRangeReference()).isEqualTo("'ตาราง'!$B$10:$C$10");
            assertThat(points(charts.getLast(), total.getCategoryData()))
                    .as("a label says whose it is")
                    .containsExactly("นักเรียน ชาย", "นักเรียน หญิง & อื่น");
        }
    }

    @Test
    void a_figure_that_is_kept_back_is_a_gap_and_no_nought_and_stands_nowhere() throws IOException {
        try (var workbook = read(grid)) {
            var chart = workbook.getSheet(XlsxCharts.SHEET)
                    .getDrawingPatriarch()
                    .getCharts()
                    .getFirst();
            var girls = data(chart).getSeries(1);
            assertThat(points(chart, girls.getValuesData())).containsExactly("20", null, "7");
            assertThat(girls.getValuesData().getDataRangeReference()).startsWith("'" + XlsxCharts.SHEET + "'");
        }
    }

    @Test
    void a_table_without_charts_has_one_sheet_and_prints_its_head_on_each_page() throws IOException {
        var plain = new Grid(grid.heads(), grid.columns(), grid.rows(), List.of(), List.of(), true, false);
        try (var workbook = read(plain)) {
            assertThat(workbook.getNumberOfSheets()).isOne();
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
            assertThat(sheet.getRow(5).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.0");
        }
    }

    /** What the chart remembers is what its cells hold. */
    private static void agrees(XSSFWorkbook workbook, XSSFChart chart, XDDFDataSource<?> source) {
        var held = Arrays.stream(
                        source.getDataRangeReference().replaceAll("[()]", "").split(","))
                .flatMap(area ->
                        Stream.of(new AreaReference(area, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()))
                .map(spot -> workbook.getSheet(spot.getSheetName())
                        .getRow(spot.getRow())
                        .getCell(spot.getCol()))
                .map(XlsxChartsTest::held)
                .toList();
        assertThat(points(chart, source)).isEqualTo(held);
    }

    private static @Nullable String held(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        return cell.getCellType() == CellType.NUMERIC
                ? new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** As the chart itself remembers them, read from its XML: the library loses count where one is missing. */
    private static List<@Nullable String> points(XSSFChart chart, XDDFDataSource<?> source) {
        var points = new ArrayList<@Nullable String>();
        var remembered = chart.getCTChartSpace()
                .selectPath(
                        "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:ptCount");
        for (var count : remembered) {
            var cache = (Element) count.getDomNode().getParentNode();
            if (!text(cache.getPreviousSibling()).equals(source.getDataRangeReference())) {
                continue;
            }
            points.clear();
            for (int at = Integer.parseInt(((Element) count.getDomNode()).getAttribute("val")); at > 0; at--) {
                points.add(null);
            }
            for (var node = count.getDomNode().getNextSibling(); node != null; node = node.getNextSibling()) {
                points.set(Integer.parseInt(((Element) node).getAttribute("idx")), text(node.getFirstChild()));
            }
        }
        return points;
    }

    private static String text(Node element) {
        return element.getFirstChild().getNodeValue();
    }

    private static XDDFChartData data(XSSFChart chart) {
        return chart.getChartSeries().getFirst();
    }

    private XSSFWorkbook read(Grid written) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(GridWriter.write(Format.XLSX, heading, written)));
    }

    private static Chart chart(ChartKind kind, List<String> values, Weight of) {
        return new Chart(kind, kind + " " + of, kind + " " + of, "school", values, of);
    }

    private static Row row(Weight weight, String name, Grid.Cell... cells) {
        return new Row(
                weight,
                Stream.concat(Stream.of(new Grid.Cell.Text(name)), Arrays.stream(cells))
                        .toList());
    }

    private static Grid.Cell decimal(String value) {
        return new Grid.Cell.Figure(new BigDecimal(value));
    }
}
