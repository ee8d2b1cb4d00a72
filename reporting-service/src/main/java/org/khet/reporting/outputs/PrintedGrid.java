package org.khet.reporting.outputs;

import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Sheet;
import org.khet.documents.ThaiText;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Kind;

/**
 * A grid on paper. What is too wide for a page is cut into parts one after the other, each with the columns that name its
 * rows.
 */
final class PrintedGrid {

    /** What fits between the margins in characters of a table's letters, also where a word processor sets wider ones. */
    private static final int UPRIGHT = 72;

    private static final int LYING = 114;
    /** From more columns on the letters are smaller. */
    private static final int FEW_COLUMNS = 8;

    /** Of what fits in the usual letters, per cent. */
    private static final int DENSER = 125;

    private static final int NARROWEST = 5;
    private static final int WIDEST = 24;

    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th", "TH"));

    static Sheet of(Heading heading, Grid given) {
        var grid = Lines.of(given);
        var body = new ArrayList<Block>();
        var parts = parts(grid);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 1) {
                body.add(new Block.Heading("ส่วนที่ " + (i + 1) + " จาก " + parts.size()));
            }
            body.add(table(grid, parts.get(i)));
        }
        grid.allNotesTh().forEach(note -> body.add(new Block.Paragraph(note)));
        Drawn.of(grid).forEach(drawn -> body.add(new Block.Graph(drawn.picture())));
        return new Sheet(
                false,
                heading.titleTh(),
                List.of(heading.asOfTh()),
                heading.referenceDate(),
                body,
                List.of(),
                grid.landscape(),
                heading.sourceTh());
    }

    /** The columns of each part. */
    private static List<List<Integer>> parts(Grid grid) {
        int room = room(grid);
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

    private static int room(Grid grid) {
        int room = grid.landscape() ? LYING : UPRIGHT;
        return dense(grid) ? room * DENSER / 100 : room;
    }

    private static boolean dense(Grid grid) {
        return grid.columns().size() > FEW_COLUMNS;
    }

    private static Block.Table table(Grid grid, List<Integer> columns) {
        return new Block.Table(
                HeadCells.of(only(grid, columns)).stream()
                        .map(cell -> new Block.HeadCell(
                                cell.row(), cell.column(), cell.rows(), cell.columns(), cell.textTh()))
                        .toList(),
                columns.stream()
                        .map(column -> new Block.Column(
                                grid.columns().get(column).labelTh(),
                                share(grid, column),
                                grid.columns().get(column).kind() == Kind.TEXT ? Align.LEFT : Align.RIGHT))
                        .toList(),
                grid.rows().stream().map(row -> row(grid, columns, row)).toList(),
                dense(grid));
    }

    /** Some of the columns under their heads, without rows. */
    private static Grid only(Grid grid, List<Integer> wanted) {
        var layers = new ArrayList<List<Grid.Head>>();
        for (var layer : grid.heads()) {
            var kept = new ArrayList<Grid.Head>();
            int before = -1;
            for (int column : wanted) {
                int at = Grid.headAt(layer, column);
                var head = layer.get(at);
                int span = at == before ? kept.removeLast().span() + 1 : 1;
                kept.add(new Grid.Head(head.labelTh(), head.labelEn(), span));
                before = at;
            }
            layers.add(kept);
        }
        return new Grid(
                layers,
                wanted.stream().map(grid.columns()::get).toList(),
                List.of(),
                List.of(),
                List.of(),
                grid.landscape(),
                false);
    }

    private static Block.Row row(Grid grid, List<Integer> columns, Grid.Row row) {
        var cells = new String[columns.size()];
        Set<Integer> joined = Set.of();
        for (int i = 0; i < cells.length; i++) {
            int column = columns.get(i);
            var cell = row.cells().get(column);
            cells[i] = said(cell, grid.columns().get(column));
            if (cell instanceof Cell.Same) {
                joined = joined.isEmpty() ? new HashSet<>() : joined;
                joined.add(i);
            }
        }
        return new Block.Row(List.of(cells), Block.Tone.valueOf(row.weight().name()), joined);
    }

    private static String said(Cell cell, Column column) {
        return switch (cell) {
            case Cell.Figure figure ->
                column.kind() == Kind.DECIMAL
                        ? ThaiText.number(figure.value(), column.decimals(figure.value()))
                        : ThaiText.count(figure.value().longValue());
            case Cell.Day day -> THAI.format(ThaiBuddhistDate.from(day.day()));
            case Cell.Same same -> "";
            default -> cell.text();
        };
    }

    private static int share(Grid grid, int column) {
        var definition = grid.columns().get(column);
        int widest = letters(definition.labelTh()) / 2 + 1;
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
