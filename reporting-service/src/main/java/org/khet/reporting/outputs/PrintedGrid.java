package org.khet.reporting.outputs;

import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Document;
import org.khet.documents.Sheet;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Weight;

/**
 * A grid on paper. What is too wide for a page is cut into parts one after the other, each with the columns that name its
 * rows.
 */
final class PrintedGrid {

    /** What fits between the margins in characters of a table's letters, also where a word processor sets wider ones. */
    private static final int UPRIGHT = 72;

    private static final int LYING = 114;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 24;

    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th", "TH"));

    static Document of(Heading heading, Grid grid) {
        var body = new ArrayList<Block>();
        var parts = parts(grid);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 1) {
                body.add(new Block.Heading("ส่วนที่ " + (i + 1) + " จาก " + parts.size()));
            }
            body.add(table(grid, parts.get(i)));
        }
        grid.allNotesTh().forEach(note -> body.add(new Block.Paragraph(note)));
        body.add(new Block.Paragraph(heading.sourceTh()));
        return new Sheet(
                false,
                heading.titleTh(),
                List.of(heading.asOfTh()),
                heading.referenceDate(),
                body,
                List.of(),
                grid.landscape());
    }

    /** The columns of each part. */
    private static List<List<Integer>> parts(Grid grid) {
        int room = grid.landscape() ? LYING : UPRIGHT;
        int naming = 0;
        while (naming < grid.columns().size() && grid.columns().get(naming).kind() == Kind.TEXT) {
            naming++;
        }
        var heads = new ArrayList<Integer>();
        int taken = 0;
        for (int column = 0; column < naming && taken + share(grid, column) <= room * 2 / 3; column++) {
            heads.add(column);
            taken += share(grid, column);
        }
        var parts = new ArrayList<List<Integer>>();
        var part = new ArrayList<>(heads);
        int used = taken;
        for (int column = heads.size(); column < grid.columns().size(); column++) {
            int share = share(grid, column);
            if (used + share > room && part.size() > heads.size()) {
                parts.add(List.copyOf(part));
                part = new ArrayList<>(heads);
                used = taken;
            }
            part.add(column);
            used += share;
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private static Block.Table table(Grid grid, List<Integer> columns) {
        return new Block.Table(
                columns.stream()
                        .map(column -> new Block.Column(
                                grid.fullTh(column),
                                share(grid, column),
                                grid.columns().get(column).kind() == Kind.TEXT ? Align.LEFT : Align.RIGHT))
                        .toList(),
                grid.rows().stream()
                        .map(row -> new Block.Row(
                                columns.stream()
                                        .map(column -> said(
                                                row.cells().get(column),
                                                grid.columns().get(column)))
                                        .toList(),
                                row.weight() != Weight.PLAIN))
                        .toList());
    }

    private static String said(Cell cell, Column column) {
        return switch (cell) {
            case Cell.Figure figure ->
                column.kind() == Kind.DECIMAL
                        ? ("%,." + column.decimals() + "f").formatted(figure.value())
                        : "%,d".formatted(figure.value().toBigInteger());
            case Cell.Day day -> THAI.format(ThaiBuddhistDate.from(day.day()));
            default -> cell.text();
        };
    }

    private static int share(Grid grid, int column) {
        var definition = grid.columns().get(column);
        int widest = letters(grid.fullTh(column)) / 2 + 1;
        for (var row : grid.rows().subList(0, Math.min(500, grid.rows().size()))) {
            widest = Math.max(widest, letters(said(row.cells().get(column), definition)));
        }
        return Math.clamp(widest + 2L, NARROWEST, WIDEST);
    }

    private static int letters(String text) {
        return (int) text.chars()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .count();
    }

    private PrintedGrid() {}
}
