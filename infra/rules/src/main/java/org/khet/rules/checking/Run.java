package org.khet.rules.checking;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.rules.csv.ByteWatch;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Records;
import org.khet.rules.dataset.Severity;
import org.khet.rules.reading.Layout;
import org.khet.rules.text.FileSource;

/** The second pass over one file: its rows, one after the other. */
final class Run {
    private static final ByteWatch NOBODY = (b, from, to) -> {};

    private final Plan plan;
    private final Layout layout;
    private final CheckContext context;
    private final Sink sink;
    private final Findings findings;
    private final List<SubmissionCheck> submissionChecks;
    private int rows;
    private int skipped;

    Run(Plan plan, Layout layout, CheckContext context, Sink sink) {
        this.plan = plan;
        this.layout = layout;
        this.context = context;
        this.sink = sink;
        this.findings = new Findings(plan, context, sink);
        this.submissionChecks = plan.submissionChecks();
    }

    Summary read(FileSource source) throws IOException {
        Fields fields = new Fields(layout.delimiter(), context.limits().columns());
        RowCells row = new RowCells(plan, layout, new Surroundings(context), fields);
        try (InputStream in = source.open()) {
            Records records = new Records(
                    in, fields, layout.encoding().bomLength(), context.limits().recordBytes(), NOBODY);
            while (records.next() == Records.Step.RECORD) {
                if (records.number() > layout.headerRow()) {
                    row.move(records.number(), records.buffer(), fields);
                    row(row);
                }
            }
        }
        submissionChecks.forEach(check -> check.end(context, findings));
        return summary();
    }

    private void row(RowCells row) {
        if (nobody(row)) {
            skipped++;
            return;
        }
        rows++;
        sink.row(row);
        if (row.cells() < layout.columns() || row.holdsBeyond(layout.columns())) {
            findings.add(
                    plan.cells(),
                    plan.cells().field(),
                    row,
                    Map.of("cells", String.valueOf(row.cells()), "columns", String.valueOf(layout.columns())));
            return;
        }
        for (RowCheck check : plan.rowChecks()) {
            check.check(row, findings);
        }
        for (SubmissionCheck check : submissionChecks) {
            check.row(row, findings);
        }
        for (int f = 0; f < plan.fields().size(); f++) {
            if (row.lost(f)) {
                findings.add(plan.lost(), f, row);
            }
        }
    }

    /** A blank line, a footer or a subtotal: nothing in it says whom it is about. */
    private boolean nobody(RowCells row) {
        for (int f : plan.identity()) {
            if (row.state(f) != RowCells.BLANK) {
                return false;
            }
        }
        return true;
    }

    private Summary summary() {
        Map<String, Long> tallies = new TreeMap<>();
        for (SubmissionCheck check : submissionChecks) {
            if (check instanceof SubmissionCheck.Tally tally) {
                tallies.put(tally.rule().rule().code(), tally.count()[0]);
            }
        }
        long[] bySeverity = findings.bySeverity();
        return new Summary(
                Summary.CSV,
                layout.encoding(),
                layout.headerRow(),
                rows,
                skipped,
                bySeverity[Severity.ERROR.ordinal()],
                bySeverity[Severity.QUERY.ordinal()],
                bySeverity[Severity.NOTICE.ordinal()],
                layout.unknownColumns(),
                findings.byCode(),
                Map.copyOf(tallies));
    }
}
