package org.khet.collection.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Certificate.GradeCount;
import org.khet.collection.datasets.AnalyticFields;
import org.khet.collection.duplicates.Decisions;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.Found;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.AreaFinding;
import org.khet.events.RecordRows;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Gleaner;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Severity;

/** Takes rows and findings from the check as they pass, and keeps no more of them than an answer needs. */
public final class CheckRun implements Sink {
    /** Findings in the answer to an upload; all of them are stored. */
    static final int SHOWN = 200;

    /** Some rules judge a row when all have passed; its record must then still be known. A larger file falls back on the line. */
    private static final int REMEMBERED_ROWS = 20_000;

    private final DataSet dataSet;
    private final List<String> fields;
    private final AnalyticColumns analytic;
    private final Decisions decisions;
    private final FindingIds ids;
    private final Map<String, String> explainedValues;
    private final Keeping keeping;

    private final RecordRows recordsSum = new RecordRows();
    private final GradeCounts counts = new GradeCounts();
    private final List<Found> first = new ArrayList<>();
    private final List<AreaFinding> areaFindings = new ArrayList<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private PieceRows piece = new PieceRows();
    private int before;
    private int explained;

    CheckRun(
            DataSet dataSet,
            AnalyticColumns analytic,
            Decisions decisions,
            FindingIds ids,
            Map<String, String> explainedValues,
            Keeping keeping) {
        this.dataSet = dataSet;
        this.fields = dataSet.fields().stream().map(Field::name).toList();
        this.analytic = analytic;
        this.decisions = decisions;
        this.ids = ids;
        this.explainedValues = explainedValues;
        this.keeping = keeping;
    }

    /** A refused file ends in a failure, after which whoever keeps something takes it away. */
    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public Gleaner gleaner() {
        return new RowWork(dataSet, analytic, decisions.another(), keeping.wantsBlocks(), this::take);
    }

    private void take(PieceRows next, int linesBefore) {
        piece = next;
        before = linesBefore;
        recordsSum.add(next.sum);
        counts.add(next.counts);
        next.areaFindings.forEach(found -> areaFindings.add(found.after(linesBefore)));
        for (var line = 1; line <= next.lines() && keys.size() < REMEMBERED_ROWS; line++) {
            var key = next.key(line);
            if (key != null) {
                keys.put(linesBefore + line, key);
            }
        }
        next.blocks.forEach(block -> keeping.block(block, linesBefore));
    }

    @Override
    public boolean wantsRow(int line) {
        return keeping.wants(line);
    }

    @Override
    public void row(Row row) {
        var id = fields.contains(AnalyticFields.CITIZEN_ID) ? row.text(AnalyticFields.CITIZEN_ID) : null;
        keeping.row(new StoredRow(row.number(), id == null ? "" : id, fields, cells(row)), analytic.of(row));
    }

    private List<@Nullable String> cells(Row row) {
        var cells = new ArrayList<@Nullable String>(fields.size());
        for (var field : fields) {
            cells.add(row.raw(field));
        }
        return cells;
    }

    @Override
    public void finding(Finding finding) {
        var found = new Found(finding, recordKey(finding));
        if (finding.severity() == Severity.QUERY && !explainedValues.isEmpty()) {
            var value = explainedValues.get(found.id(ids));
            if (value != null && value.equals(ids.valueHash(finding.value()))) {
                explained++;
            }
        }
        if (first.size() < SHOWN) {
            first.add(found);
        }
        keeping.finding(found, ids);
    }

    /** What is about all rows is told once for each grade or the like: its value names it. */
    private String recordKey(Finding finding) {
        if (finding.row() == 0) {
            return "all " + finding.value();
        }
        var key = piece.key(finding.row() - before);
        return key == null ? keys.getOrDefault(finding.row(), "") : key;
    }

    /**
     * What is kept of a check.
     *
     * @param first findings, at most {@link #SHOWN}
     * @param explained queries that an explanation already speaks of
     */
    public record Result(
            List<StoredFinding> first,
            List<AreaFinding> areaFindings,
            int explained,
            List<GradeCount> counts,
            String recordsSha256) {}

    /** To be asked once, after the check. */
    Result result() {
        var shown = first.stream().map(found -> found.named(ids)).toList();
        return new Result(shown, areaFindings, explained, counts.inOrder(), recordsSum.hex());
    }
}
