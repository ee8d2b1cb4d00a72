package org.khet.collection.submissions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.ShownCells;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of the current version and what happened to a submission. IDs are masked, and every look is on record. */
@RestController
@RequestMapping(SubmissionController.PATH)
class RecordsController {
    private final Reach reach;
    private final Submissions submissions;
    private final RecordStore records;
    private final VersionChanges changes;
    private final DataSets dataSets;
    private final AuditTrail audit;

    RecordsController(
            Reach reach,
            Submissions submissions,
            RecordStore records,
            VersionChanges changes,
            DataSets dataSets,
            AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.records = records;
        this.changes = changes;
        this.dataSets = dataSets;
        this.audit = audit;
    }

    /** One row as it is shown. */
    record RowView(int row, Map<String, @Nullable String> cells) {}

    @GetMapping("/records")
    Page<RowView> records(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var current = submissions.get(collectionId, schoolCode).current();
        var from = ChunkCursor.of(cursor);
        var page = records.page(
                current.batch(),
                current.recordChunks(),
                from,
                PageRequest.of(limit, null).limit());
        audit.record(
                caller,
                "records-viewed",
                scope.submissionId(),
                Map.of("version", Integer.toString(current.number()), "from", from.text()));
        var showing = showing(scope);
        var next = page.next();
        return new Page<>(
                page.rows().stream()
                        .map(row -> new RowView(row.number(), row.shown(showing)))
                        .toList(),
                next == null ? null : next.text());
    }

    /** What happened, oldest first; a version's changes against the one before it are fetched by its number. */
    record HistoryView(List<HistoryEntry> items, List<VersionCounts> versions) {}

    /** How much a version changed. */
    record VersionCounts(int version, StoredVersion.@Nullable ChangeCounts changes) {}

    @GetMapping("/history")
    HistoryView history(Caller caller, @PathVariable String collectionId, @PathVariable String schoolCode) {
        reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        return new HistoryView(
                submission.history(),
                submission.content().all().stream()
                        .map(version -> new VersionCounts(version.number(), version.changes()))
                        .toList());
    }

    @GetMapping("/history/{version}")
    Page<VersionChanges.ChangeView> changes(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @PathVariable int version) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        var found = changes.of(submission, version, dataSet(scope));
        audit.record(caller, "changes-viewed", scope.submissionId(), Map.of("version", Integer.toString(version)));
        return new Page<>(found, null);
    }

    private ShownCells showing(Scope scope) {
        return new ShownCells(dataSet(scope));
    }

    private org.khet.rules.dataset.DataSet dataSet(Scope scope) {
        return dataSets.get(scope.collection().dataSetCode(), scope.collection().dataSetVersion());
    }
}
