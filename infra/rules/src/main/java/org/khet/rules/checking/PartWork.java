package org.khet.rules.checking;

import java.util.List;
import java.util.Map;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.reading.Layout;

/** Checks the rows of a piece, as far as that can be done without the pieces before it. */
final class PartWork implements Line.Work<Part> {
    private final Plan plan;
    private final Layout layout;
    private final CheckContext context;
    private final List<Gathering> gatherings;
    private final Fields fields;
    private final RowCells row;
    private final RowCheck[] rowChecks;

    PartWork(Plan plan, Layout layout, CheckContext context, List<Gathering> gatherings) {
        this.plan = plan;
        this.layout = layout;
        this.context = context;
        this.gatherings = gatherings;
        this.fields = new Fields(layout.delimiter(), context.limits().columns());
        this.row = new RowCells(plan, layout, new Surroundings(context), fields);
        this.rowChecks = plan.rowChecks().toArray(RowCheck[]::new);
    }

    @Override
    public Part on(Piece piece) {
        Part part = new Part();
        for (Gathering gathering : gatherings) {
            part.shares.add(gathering.share());
        }
        Findings findings = new Findings(plan, context, part.findings::add);
        int header = piece.number() == 0 ? layout.headerRow() : 0;
        int at = piece.from();
        while (at < piece.to()) {
            int after = fields.scan(piece.bytes(), at, piece.to(), piece.last());
            if (after < 0) {
                break;
            }
            int line = part.line(at);
            if (line > header) {
                row.move(line, piece.bytes(), fields);
                row(part, findings);
            }
            at = after;
        }
        part.unread = piece.to() - at;
        return part;
    }

    private void row(Part part, Findings findings) {
        if (nobody()) {
            part.skipped++;
            return;
        }
        part.row();
        if (row.cells() < layout.columns() || row.holdsBeyond(layout.columns())) {
            findings.add(
                    plan.cells(),
                    plan.cells().field(),
                    row,
                    Map.of("cells", String.valueOf(row.cells()), "columns", String.valueOf(layout.columns())));
            return;
        }
        for (RowCheck check : rowChecks) {
            check.check(row, findings);
        }
        for (Gathering.Share share : part.shares) {
            share.row(row);
        }
        if (row.anyLost()) {
            for (int f = 0; f < plan.fields().size(); f++) {
                if (row.lost(f)) {
                    findings.add(plan.lost(), f, row);
                }
            }
        }
    }

    /** A blank line, a footer or a subtotal: nothing in it says whom it is about. */
    private boolean nobody() {
        for (int f : plan.identity()) {
            if (row.state(f) != RowCells.BLANK) {
                return false;
            }
        }
        return true;
    }
}
