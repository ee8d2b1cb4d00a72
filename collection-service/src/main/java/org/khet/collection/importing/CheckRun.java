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
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.AreaFinding;
import org.khet.events.RecordRows;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Severity;

/** Takes rows and findings from the check as they pass, and keeps no more of them than an answer needs. */
public final class CheckRun implements Sink {
    /** Findings in the answer to an upload; all of them are stored. */
    static final int SHOWN = 200;

    private static final String GRADE = "grade";
    private static final String SEX = "sex";

    /** Some rules judge a row when all have passed; its record must then still be known. A larger file falls back on the line. */
    private static final int REMEMBERED_ROWS = 20_000;

    private final DataSet dataSet;
    private final List<String> fields;
    private final AnalyticColumns analytic;
    private final Decisions decisions;
    private final FindingIds ids;
    private final Map<String, String> explainedValues;
    private final Keeping keeping;

    private final boolean grade;
    private final boolean sex;
    private final boolean citizenId;

    private final RecordRows recordsSum = new RecordRows();
    private final GradeCounts counts = new GradeCounts();
    private final List<StoredFinding> first = new ArrayList<>();
    private final List<AreaFinding> areaFindings = new ArrayList<>();
    private final Map<Integer, String> keys = new HashMap<>();
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
        this.grade = fields.contains(GRADE);
        this.sex = fields.contains(SEX);
        this.citizenId = fields.contains(AnalyticFields.CITIZEN_ID);
        this.analytic = analytic;
        this.decisions = decisions;
        this.ids = ids;
        this.explainedValues = explainedValues;
        this.keeping = keeping;
    }

    @Override
    public void row(Row row) {
        var figures = analytic.of(row);
        recordsSum.add(figures);
        counts.add(grade ? row.text(GRADE) : null, sex ? row.text(SEX) : null);
        if (keys.size() == REMEMBERED_ROWS) {
            keys.clear();
        }
        keys.put(row.number(), StoredRow.key(dataSet, row::text));
        var wanted = keeping.wants(row.number());
        if (!wanted && decisions.areNone()) {
            return;
        }
        var id = citizenId ? row.text(AnalyticFields.CITIZEN_ID) : null;
        var token = decisions.token(id);
        decisions.against(token, id, row.number()).ifPresent(areaFindings::add);
        if (wanted) {
            keeping.row(new StoredRow(row.number(), id == null ? "" : id, fields, cells(row)), figures, token);
        }
    }

    private List<@Nullable String> cells(Row row) {
        var cells = new ArrayList<@Nullable String>(fields.size());
        for (var field : fields) {
            cells.add(row.raw(field));
        }
        return cells;
    }

    @Override
    public void finding(Finding found) {
        // What is about all rows is told once for each grade or the like: its value names it.
        var recordKey = found.row() == 0 ? "all " + found.value() : keys.getOrDefault(found.row(), "");
        var id = ids.id(found.code(), recordKey, found.row(), found.field());
        var finding = new StoredFinding(
                id,
                found.row(),
                found.field(),
                found.titleTh(),
                found.code(),
                found.severity(),
                found.value(),
                found.messageTh(),
                found.messageEn(),
                found.cureTh(),
                found.cureEn());
        if (found.severity() == Severity.QUERY) {
            var value = explainedValues.get(id);
            if (value != null && value.equals(ids.valueHash(found.value()))) {
                explained++;
            }
        }
        if (first.size() < SHOWN) {
            first.add(finding);
        }
        keeping.finding(finding);
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
        return new Result(first, areaFindings, explained, counts.inOrder(), recordsSum.hex());
    }
}
