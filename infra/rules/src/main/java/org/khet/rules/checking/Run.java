package org.khet.rules.checking;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.csv.Pieces;
import org.khet.rules.dataset.Severity;
import org.khet.rules.reading.Layout;
import org.khet.rules.text.FileSource;

/** The rows of one file: what was found in its pieces, put together in their order. */
final class Run {
    private final Plan plan;
    private final Layout layout;
    private final CheckContext context;
    private final Sink sink;
    private final Tally tally;
    private final Findings findings;
    private final List<Gathering> gatherings;
    private final Fields fields;
    private final RowCells shown;
    private int lines;
    private int rows;
    private int skipped;

    Run(Plan plan, Layout layout, CheckContext context, Sink sink) {
        this.plan = plan;
        this.layout = layout;
        this.context = context;
        this.sink = sink;
        this.tally = new Tally(plan, sink);
        this.findings = new Findings(plan, context, tally::tell);
        this.gatherings = plan.gatherings();
        this.fields = new Fields(layout.delimiter(), context.limits().columns());
        this.shown = new RowCells(plan, layout, new Surroundings(context), fields);
    }

    Summary read(FileSource source, Line line) throws IOException {
        try (InputStream in = source.open()) {
            Pieces pieces = new Pieces(in, layout.encoding().bomLength());
            line.run(
                    pieces,
                    () -> work(new Fields(layout.delimiter(), context.limits().columns())),
                    this::take);
        }
        return end();
    }

    PartWork work(Fields scanned) {
        return new PartWork(plan, layout, context, gatherings, scanned, sink.gleaner());
    }

    /** Behind the last piece: what is known of all rows is told. */
    Summary end() {
        gatherings.forEach(gathering -> gathering.end(context, findings));
        Map<String, Map<String, Long>> totals = totals();
        plan.comparisons().forEach(comparison -> comparison.end(totals, context, findings));
        return summary(totals);
    }

    int take(Piece piece, Part part) {
        Late late = new Late();
        for (int i = 0; i < gatherings.size(); i++) {
            gatherings.get(i).join(part.shares.get(i), lines, late);
        }
        if (part.gleaned != null) {
            part.gleaned.accept(lines);
        }
        if (sink.wantsRows()) {
            tellRows(piece, part, late.inOrder().iterator());
        } else {
            tell(piece, part, late.inOrder().iterator());
        }
        lines += part.lines();
        rows += part.rows;
        skipped += part.skipped;
        return part.unread;
    }

    private void tellRows(Piece piece, Part part, Iterator<Late.Repeated> late) {
        Iterator<Finding> found = part.findings.iterator();
        Finding finding = next(found);
        Late.Repeated repeated = next(late);
        for (int line = 1; line <= part.lines(); line++) {
            if (part.start(line) < 0) {
                continue;
            }
            if (sink.wantsRow(lines + line)) {
                move(piece, part, line);
                sink.row(shown);
            }
            while (finding != null && finding.row() == line) {
                tell(finding);
                finding = next(found);
            }
            while (repeated != null && repeated.row() == line) {
                move(piece, part, line);
                tell(repeated);
                repeated = next(late);
            }
        }
    }

    private void tell(Piece piece, Part part, Iterator<Late.Repeated> late) {
        Iterator<Finding> found = part.findings.iterator();
        Finding finding = next(found);
        Late.Repeated repeated = next(late);
        while (finding != null || repeated != null) {
            if (finding != null && (repeated == null || finding.row() <= repeated.row())) {
                tell(finding);
                finding = next(found);
            } else if (repeated != null) {
                move(piece, part, repeated.row());
                tell(repeated);
                repeated = next(late);
            }
        }
    }

    private static <T> @Nullable T next(Iterator<T> rest) {
        return rest.hasNext() ? rest.next() : null;
    }

    private void move(Piece piece, Part part, int line) {
        fields.scan(piece.bytes(), part.start(line), piece.to(), piece.last());
        shown.move(lines + line, piece.bytes(), fields);
    }

    private void tell(Finding finding) {
        finding.move(lines);
        tally.tell(finding);
    }

    private void tell(Late.Repeated repeated) {
        CompiledRule rule = repeated.rule();
        findings.add(rule, rule.field(), shown, Map.of("first", String.valueOf(repeated.first())));
    }

    private Map<String, Map<String, Long>> totals() {
        Map<String, Map<String, Long>> totals = new TreeMap<>();
        for (Gathering gathering : gatherings) {
            if (gathering instanceof FigureTotal figure) {
                totals.put(figure.name(), figure.totals());
            }
        }
        return Map.copyOf(totals);
    }

    private Summary summary(Map<String, Map<String, Long>> totals) {
        Map<String, Long> tallies = new TreeMap<>();
        for (Gathering gathering : gatherings) {
            if (gathering instanceof Counted counted) {
                tallies.put(counted.rule().rule().code(), counted.count());
            }
        }
        return new Summary(
                Summary.CSV,
                layout.encoding(),
                layout.headerRow(),
                rows,
                skipped,
                tally.of(Severity.ERROR),
                tally.of(Severity.QUERY),
                tally.of(Severity.NOTICE),
                layout.unknownColumns(),
                tally.byCode(),
                Map.copyOf(tallies),
                totals);
    }
}
