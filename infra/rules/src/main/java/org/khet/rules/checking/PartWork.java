package org.khet.rules.checking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.reading.Beside;
import org.khet.rules.reading.Layout;

/** Checks the rows of a piece, as far as that can be done without the pieces before it. */
final class PartWork implements Line.Work<Part>, Beside.Work<Part> {
    private final Plan plan;
    private final Layout layout;
    private final CheckContext context;
    private final List<Gathering> gatherings;
    private final Fields fields;
    private final RowCells row;
    private final RowCheck[] rowChecks;
    private final @Nullable Gleaner gleaner;
    private Piece piece = Piece.NONE;
    private Part part = new Part();
    private Gathering.Share[] shares = {};
    private Findings findings;
    private int header;

    PartWork(
            Plan plan,
            Layout layout,
            CheckContext context,
            List<Gathering> gatherings,
            Fields fields,
            @Nullable Gleaner gleaner) {
        this.gleaner = gleaner;
        this.plan = plan;
        this.layout = layout;
        this.context = context;
        this.gatherings = gatherings;
        this.fields = fields;
        this.row = new RowCells(plan, layout, new Surroundings(context), fields);
        this.rowChecks = plan.rowChecks().toArray(RowCheck[]::new);
        this.findings = new Findings(plan, context, part.findings::add);
    }

    @Override
    public Part on(Piece next) {
        begin(next);
        int at = piece.from();
        while (at < piece.to()) {
            int after = fields.scan(piece.bytes(), at, piece.to(), piece.last());
            if (after < 0) {
                break;
            }
            record(at);
            at = after;
        }
        return end(piece.to() - at);
    }

    @Override
    public void begin(Piece next) {
        piece = next;
        part = new Part();
        for (Gathering gathering : gatherings) {
            part.shares.add(gathering.share());
        }
        shares = part.shares.toArray(Gathering.Share[]::new);
        findings = new Findings(plan, context, part.findings::add);
        header = piece.number() == 0 ? layout.headerRow() : 0;
    }

    @Override
    public void record(int at) {
        int line = part.line(at);
        if (line > header) {
            row.move(line, piece.bytes(), fields);
            row();
        }
    }

    @Override
    public Part end(int unread) {
        part.unread = unread;
        if (gleaner != null) {
            part.gleaned = gleaner.end();
        }
        return part;
    }

    private void row() {
        if (nobody()) {
            part.skipped++;
            return;
        }
        part.row();
        if (gleaner != null) {
            gleaner.row(row);
        }
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
        for (Gathering.Share share : shares) {
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
