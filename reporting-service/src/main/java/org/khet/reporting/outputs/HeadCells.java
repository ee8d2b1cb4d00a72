package org.khet.reporting.outputs;

import java.util.ArrayList;
import java.util.List;
import org.khet.reporting.outputs.Grid.Head;

/** Where the words of a grid's head stand: layer by layer, joined over the columns and down over empty layers. */
final class HeadCells {

    /** One joined cell, counted from the head's upper left corner. */
    record HeadCell(int row, int column, int rows, int columns, String textTh) {}

    static List<HeadCell> of(Grid grid) {
        var cells = new ArrayList<HeadCell>();
        int layers = grid.heads().size();
        for (int layer = 0; layer < layers; layer++) {
            int column = 0;
            for (var head : grid.heads().get(layer)) {
                if (!head.labelTh().isEmpty()) {
                    cells.add(new HeadCell(layer, column, 1, head.span(), head.labelTh()));
                }
                column += head.span();
            }
        }
        for (int column = 0; column < grid.columns().size(); column++) {
            int top = layers;
            while (top > 0 && headOver(grid, top - 1, column).labelTh().isEmpty()) {
                top--;
            }
            cells.add(new HeadCell(
                    top, column, layers - top + 1, 1, grid.columns().get(column).labelTh()));
        }
        return cells;
    }

    private static Head headOver(Grid grid, int layer, int column) {
        var heads = grid.heads().get(layer);
        return heads.get(Grid.headAt(heads, column));
    }

    private HeadCells() {}
}
