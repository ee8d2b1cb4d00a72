package org.khet.collection.mending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.NewEdit.Place;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.StoredVersion;
import org.springframework.stereotype.Component;

/**
 * The sheets that people are working on, so that the rows are not opened anew for each cell. A batch's name always means
 * the same rows, so what is remembered is never out of date.
 */
@Component
class Sheets {
    /** About two kilobytes a row: some 40 megabytes at most. */
    private static final int REMEMBERED_ROWS = 20_000;

    private final RecordStore records;
    private final FindingStore findings;
    private final EditLog edits;
    private final Map<String, Sheet> known = new LinkedHashMap<>(16, 0.75f, true);

    Sheets(RecordStore records, FindingStore findings, EditLog edits) {
        this.records = records;
        this.findings = findings;
        this.edits = edits;
    }

    Sheet of(StoredVersion version) {
        synchronized (known) {
            var sheet = known.get(version.batch());
            if (sheet != null) {
                return sheet;
            }
        }
        var sheet = load(version);
        remember(sheet);
        return sheet;
    }

    /** The state after an edit takes the place of that before it. */
    void replace(String before, Sheet now) {
        synchronized (known) {
            known.remove(before);
        }
        remember(now);
    }

    private void remember(Sheet sheet) {
        synchronized (known) {
            known.put(sheet.batch(), sheet);
            var eldest = known.values().iterator();
            var rows =
                    known.values().stream().mapToInt(one -> one.rows().size()).sum();
            while (rows > REMEMBERED_ROWS && known.size() > 1) {
                rows -= eldest.next().rows().size();
                eldest.remove();
            }
        }
    }

    private Sheet load(StoredVersion version) {
        var batch = version.batch();
        var rows = new TreeMap<Integer, Sheet.Placed>();
        var last = edits.lastRowBefore(batch);
        for (var chunk = 0; chunk < version.recordChunks(); chunk++) {
            var places = records.places(batch, chunk);
            for (var i = 0; i < places.size(); i++) {
                var row = places.get(i);
                if (row != null) {
                    rows.put(row.number(), new Sheet.Placed(row, new Place(chunk, i)));
                    last = Math.max(last, row.number());
                }
            }
        }
        var found = new HashMap<Integer, List<StoredFinding>>();
        findings.each(
                batch,
                version.findingChunks(),
                FindingFilter.ALL,
                finding -> found.computeIfAbsent(finding.row(), unseen -> new ArrayList<>())
                        .add(finding));
        var overlay = edits.overlay(batch);
        for (var edited : overlay.rows().keySet()) {
            last = Math.max(last, edited);
        }
        var asCame = !BatchName.of(batch).edited();
        return new Sheet(
                batch,
                rows,
                found,
                asCame ? version.recordChunks() : overlay.baseChunks(),
                asCame ? version.findingChunks() : overlay.baseFindingChunks(),
                last,
                overlay.added());
    }
}
