package org.khet.reporting.outputs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;

/**
 * A workbook of very many cells. It is made as a small one with one row of each weight, whose rows are then the pattern of all
 * others: so both look alike, and nothing is kept of a cell but its bytes.
 */
final class LargeXlsx {

    /** Fewer are written sooner the usual way. */
    static final long FROM_CELLS = 50_000;

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"([^>]*)>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\" s=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("(?<= r=\")([A-Z]*)(\\d+)(?=\")");

    private final Grid grid;
    private final Map<Weight, RowPattern> patterns = new EnumMap<>(Weight.class);

    /** What stands around a row's number and its figures. */
    private record RowPattern(byte[] afterNumber, List<byte[]> beforeNumber, List<byte[]> styles) {}

    private LargeXlsx(Grid grid) {
        this.grid = grid;
    }

    /** A grid of the same columns and notes with a single empty row of each weight, in the order in which they come first. */
    static Grid pattern(Grid grid) {
        var weights = grid.rows().stream().map(Row::weight).distinct().toList();
        var empty = Collections.<Cell>nCopies(grid.columns().size(), Cell.BLANK);
        return new Grid(
                grid.heads(),
                grid.columns(),
                weights.stream().map(weight -> new Row(weight, empty)).toList(),
                grid.allNotesTh(),
                List.of(),
                grid.landscape(),
                false);
    }

    /**
     * @param small the workbook of {@link #pattern}
     * @param first number of the pattern's first row in the sheet, from 1
     */
    static byte[] write(Grid grid, byte[] small, int first) throws IOException {
        var out = new ByteArrayOutputStream(1 << 20);
        try (var from = new ZipInputStream(new ByteArrayInputStream(small));
                var to = new ZipOutputStream(out)) {
            to.setLevel(Deflater.BEST_SPEED);
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(SameBytes.ZIP_EPOCH);
                to.putNextEntry(copy);
                if (entry.getName().equals(SHEET)) {
                    new LargeXlsx(grid).sheet(new String(from.readAllBytes(), StandardCharsets.UTF_8), first, to);
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void sheet(String small, int first, OutputStream to) throws IOException {
        var weights = grid.rows().stream().map(Row::weight).distinct().toList();
        int from = small.length();
        int end = 0;
        var rows = ROW.matcher(small);
        while (rows.find()) {
            int place = Integer.parseInt(rows.group(1)) - first;
            if (place >= 0 && place < weights.size()) {
                patterns.put(weights.get(place), pattern(rows.group(2), rows.group(3)));
                from = Math.min(from, rows.start());
                end = rows.end();
            }
        }
        var bytes = new SheetBytes(to);
        bytes.text(small.substring(0, from));
        for (int i = 0; i < grid.rows().size(); i++) {
            row(bytes, first + i, grid.rows().get(i));
        }
        int after = small.indexOf("</sheetData>", end);
        int shift = grid.rows().size() - weights.size();
        bytes.text(PLACE.matcher(small.substring(end, after))
                .replaceAll(place -> place.group(1) + (Integer.parseInt(place.group(2)) + shift)));
        bytes.text(small.substring(after));
        bytes.flush();
    }

    private static RowPattern pattern(String attributes, String cells) {
        var before = new ArrayList<byte[]>();
        var styles = new ArrayList<byte[]>();
        var cell = CELL.matcher(cells);
        while (cell.find()) {
            before.add(ascii("<c r=\"" + cell.group(1)));
            styles.add(ascii("\" s=\"" + cell.group(2) + '"'));
        }
        return new RowPattern(ascii('"' + attributes + '>'), before, styles);
    }

    private static final byte[] ROW_BEGINS = ascii("<row r=\"");
    private static final byte[] ROW_ENDS = ascii("</row>");
    private static final byte[] NUMBER = ascii("><v>");
    private static final byte[] NUMBER_ENDS = ascii("</v></c>");
    private static final byte[] TEXT = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_ENDS = ascii("</t></is></c>");
    private static final byte[] NOTHING = ascii("/>");

    private void row(SheetBytes to, int number, Row row) throws IOException {
        var pattern = patterns.get(row.weight());
        if (pattern == null) {
            throw new IllegalStateException("The small workbook lacks a row of " + row.weight());
        }
        to.add(ROW_BEGINS);
        to.number(number);
        to.add(pattern.afterNumber());
        for (int column = 0; column < row.cells().size(); column++) {
            to.add(pattern.beforeNumber().get(column));
            to.number(number);
            to.add(pattern.styles().get(column));
            switch (row.cells().get(column)) {
                case Cell.Figure figure -> {
                    to.add(NUMBER);
                    to.number(figure.value());
                    to.add(NUMBER_ENDS);
                }
                case Cell.Day day -> {
                    to.add(NUMBER);
                    to.number(ChronoUnit.DAYS.between(DAY_NOUGHT, day.day()));
                    to.add(NUMBER_ENDS);
                }
                case Cell.Blank blank -> to.add(NOTHING);
                case Cell text -> {
                    to.add(TEXT);
                    to.escaped(text.text());
                    to.add(TEXT_ENDS);
                }
            }
        }
        to.add(ROW_ENDS);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
