package org.khet.rules.checking;

import java.io.IOException;
import java.io.InputStream;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.csv.Pieces;
import org.khet.rules.reading.Layout;
import org.khet.rules.text.FileSource;

/** Reads the rows of an earlier round, to remember them. */
final class Recollection {
    private final Layout layout;
    private final EarlierRows rows;
    private final Fields fields;
    private final RowCells row;

    Recollection(Plan plan, Layout layout, EarlierRows rows) {
        this.layout = layout;
        this.rows = rows;
        this.fields = new Fields(layout.delimiter(), CheckContext.NONE.limits().columns());
        this.row = new RowCells(plan, layout, new Surroundings(CheckContext.NONE), fields);
    }

    void read(FileSource source) throws IOException {
        try (InputStream in = source.open()) {
            Pieces pieces = new Pieces(in, layout.encoding().bomLength());
            Line.ALONE.<Integer>run(pieces, () -> this::on, (piece, unread) -> unread);
        }
    }

    private int on(Piece piece) {
        int at = piece.from();
        int header = piece.number() == 0 ? layout.headerRow() : 0;
        for (int line = 1; at < piece.to(); line++) {
            int after = fields.scan(piece.bytes(), at, piece.to(), piece.last());
            if (after < 0) {
                break;
            }
            if (line > header) {
                row.move(line, piece.bytes(), fields);
                rows.add(row);
            }
            at = after;
        }
        return piece.to() - at;
    }
}
