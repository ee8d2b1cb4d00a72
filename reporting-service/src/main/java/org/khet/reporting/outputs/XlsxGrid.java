package org.khet.reporting.outputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Weight;

/** A grid as a workbook: head frozen, widths to what stands in them, numbers and days as what they are. */
final class XlsxGrid {

    static final String FONT = "TH SarabunPSK";
    private static final int SIZE = 14;
    private static final int TITLE_SIZE = 18;
    private static final double ROW_HEIGHT = 21;
    private static final int HEAD = 3;
    private static final String SHEET = "ตาราง";
    /** In characters: what a page still takes in letters that can be read. */
    private static final int UPRIGHT = 140;

    private static final int LYING = 210;
    private static final float MARGIN = 0.4f;
    private static final int FOOT_SIZE = 12;
    /** More would fill a small screen by themselves. */
    private static final int MOST_FROZEN = 3;

    private static final int NARROWEST = 8;
    private static final int DAY_WIDTH = 12;
    private static final int WIDEST = 60;
    /** Of the Buddhist calendar, in the digits of the rest. */
    private static final String THAI_DAY = "[$-107041E]d mmm yyyy";

    private static final String HEAD_FILL = "DCE9E7";
    private static final String TOTAL_FILL = "F3EBDD";
    private static final String SUBTOTAL_FILL = "F8F4EC";

    static byte[] write(Heading heading, Grid given) throws IOException {
        var grid = Lines.of(given);
        // A large one is written by the pattern of one row of each weight, which knows nothing of lines.
        if (given.below() || (long) grid.rows().size() * grid.columns().size() < LargeXlsx.FROM_CELLS) {
            return small(heading, grid, grid);
        }
        var pattern = LargeXlsx.pattern(grid);
        return LargeXlsx.write(
                grid, small(heading, pattern, grid), HEAD + grid.heads().size() + 2);
    }

    /** @param sized whose values say how wide the columns are, and whose rows the charts draw */
    static byte[] small(Heading heading, Grid grid, Grid sized) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Khet", "1.0");
        var sheet = workbook.newWorksheet(SHEET);
        above(sheet, heading);
        head(sheet, grid, sized);
        int first = HEAD + grid.heads().size() + 1;
        rows(sheet, grid, first);
        int below = first + grid.rows().size() + 1;
        for (var note : grid.allNotesTh()) {
            line(sheet, below++, note);
        }
        line(sheet, below, heading.sourceTh());
        sheet.freezePane(naming(grid), first);
        page(sheet, sized, first);
        var charts = XlsxCharts.add(workbook, heading, sized, SHEET, HEAD, first);
        workbook.finish();
        return SameBytes.rezip(out.toByteArray(), charts);
    }

    /** What stands above a table, or above its charts. */
    static void above(Worksheet sheet, Heading heading) {
        sheet.value(0, 0, heading.titleTh());
        sheet.range(0, 0, 0, 0)
                .style()
                .bold()
                .fontName(FONT)
                .fontSize(TITLE_SIZE)
                .set();
        sheet.rowHeight(0, ROW_HEIGHT * 4 / 3);
        line(sheet, 1, heading.asOfTh());
    }

    /** As it is printed: the head on each page, and what names the rows where the columns take several pages. */
    private static void page(Worksheet sheet, Grid grid, int first) {
        double letters = IntStream.range(0, grid.columns().size())
                .map(column -> width(grid, column))
                .sum();
        int pages = (int) Math.ceil(letters / (grid.landscape() ? LYING : UPRIGHT));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(grid.landscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) pages);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.repeatRows(HEAD, first - 1);
        if (pages > 1 && naming(grid) > 0) {
            sheet.repeatCols(0, naming(grid) - 1);
        }
        sheet.footer("หน้า &P จาก &N", Position.RIGHT, FONT, FOOT_SIZE);
    }

    private static void head(Worksheet sheet, Grid grid, Grid sized) {
        int last = grid.columns().size() - 1;
        int lowest = HEAD + grid.heads().size();
        for (var cell : HeadCells.of(grid)) {
            int row = HEAD + cell.row();
            sheet.value(row, cell.column(), cell.textTh());
            if (cell.rows() > 1 || cell.columns() > 1) {
                sheet.range(row, cell.column(), row + cell.rows() - 1, cell.column() + cell.columns() - 1)
                        .merge();
            }
        }
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(sized, column));
        }
        for (int row = HEAD; row <= lowest; row++) {
            sheet.rowHeight(row, grid.heads().isEmpty() ? ROW_HEIGHT * 2 : ROW_HEIGHT);
        }
        sheet.range(HEAD, 0, lowest, last)
                .style()
                .bold()
                .fontName(FONT)
                .fontSize(SIZE)
                .fillColor(HEAD_FILL)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .set();
    }

    /** Columns that name a row stay in sight; of a table of texts alone none would be left to move. */
    private static int naming(Grid grid) {
        int naming = 0;
        while (naming < grid.columns().size() && grid.columns().get(naming).kind() == Kind.TEXT) {
            naming++;
        }
        return naming <= MOST_FROZEN && naming < grid.columns().size() ? naming : 0;
    }

    /** Said at the cells: a workbook's default font is not every program's default. */
    private static void line(Worksheet sheet, int row, String text) {
        sheet.value(row, 0, text);
        sheet.rowHeight(row, ROW_HEIGHT);
        sheet.range(row, 0, row, 0).style().fontName(FONT).fontSize(SIZE).set();
    }

    private static void rows(Worksheet sheet, Grid grid, int first) {
        int last = grid.columns().size() - 1;
        int end = first + grid.rows().size() - 1;
        if (grid.rows().isEmpty()) {
            return;
        }
        for (int column = 0; column <= last; column++) {
            var kind = grid.columns().get(column).kind();
            sheet.range(first, column, end, column)
                    .style()
                    .fontName(FONT)
                    .fontSize(SIZE)
                    .format(format(grid.columns().get(column)))
                    .horizontalAlignment(kind == Kind.TEXT ? "left" : "right")
                    .set();
        }
        for (int i = 0; i < grid.rows().size(); i++) {
            int at = first + i;
            sheet.rowHeight(at, ROW_HEIGHT);
            goingOn(sheet, grid, first, i);
            var row = grid.rows().get(i);
            for (int column = 0; column <= last; column++) {
                cell(sheet, at, column, row.cells().get(column));
            }
            for (int column = 0; column <= last; column++) {
                own(sheet, at, column, grid.columns().get(column), row.cells().get(column));
            }
            if (row.weight() != Weight.PLAIN) {
                sheet.range(at, 0, at, last)
                        .style()
                        .bold()
                        .fontName(FONT)
                        .fontSize(SIZE)
                        .fillColor(row.weight() == Weight.TOTAL ? TOTAL_FILL : SUBTOTAL_FILL)
                        .set();
            }
        }
    }

    /** A text with what goes on of it below is one cell. */
    private static void goingOn(Worksheet sheet, Grid grid, int first, int from) {
        for (int column = 0; column < grid.columns().size(); column++) {
            int end = from;
            while (end + 1 < grid.rows().size()
                    && grid.rows().get(end + 1).cells().get(column) instanceof Cell.Same) {
                end++;
            }
            if (end > from && !(grid.rows().get(from).cells().get(column) instanceof Cell.Same)) {
                sheet.range(first + from, column, first + end, column).merge();
                sheet.range(first + from, column, first + end, column)
                        .style()
                        .verticalAlignment("top")
                        .set();
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Figure figure -> sheet.value(row, column, figure.value());
            case Cell.Day day -> sheet.value(row, column, day.day());
            case Cell.Blank blank -> {}
            case Cell.Same same -> {}
            default -> sheet.value(row, column, cell.text());
        }
    }

    /** A figure among others of more or fewer decimals is shown with its own. */
    private static void own(Worksheet sheet, int row, int at, Column column, Cell cell) {
        if (column.decimals() == Column.AS_GIVEN && cell instanceof Cell.Figure figure) {
            sheet.style(row, at).format(number(column.decimals(figure.value()))).set();
        }
    }

    private static String number(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static String format(Column column) {
        return switch (column.kind()) {
            case WHOLE -> number(0);
            case DECIMAL -> number(column.decimals());
            case DATE -> THAI_DAY;
            case TEXT -> "@";
        };
    }

    /** In characters; marks above and below a letter take no room. */
    private static int width(Grid grid, int column) {
        int widest = wide(grid.columns().get(column).labelTh()) / 2 + 2;
        for (var row : grid.rows().subList(0, Math.min(1_000, grid.rows().size()))) {
            var cell = row.cells().get(column);
            widest = Math.max(widest, widthOf(cell));
        }
        return Math.clamp(widest + widest / 8 + 3L, NARROWEST, WIDEST);
    }

    private static int widthOf(Cell cell) {
        return switch (cell) {
            case Cell.Figure figure -> digits(figure.value());
            case Cell.Day day -> DAY_WIDTH;
            default -> wide(cell.text());
        };
    }

    private static int digits(BigDecimal value) {
        int digits = value.toPlainString().length();
        return digits + digits / 3;
    }

    private static int wide(String text) {
        return (int) text.chars()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .count();
    }

    private XlsxGrid() {}
}
