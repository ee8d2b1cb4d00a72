package org.khet.collection.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.ShownCells;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Submissions;
import org.khet.idempotency.ETags;
import org.khet.paging.PageRequest;
import org.khet.rules.dataset.Field;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows in a dense form for a table of thousands, each with its tag. IDs are masked, and every look is on record. */
@RestController
@RequestMapping(MendingController.PATH)
class GridController {
    private final Reach reach;
    private final Submissions submissions;
    private final RecordStore records;
    private final DataSets dataSets;
    private final FieldKeys keys;
    private final AuditTrail audit;

    GridController(
            Reach reach,
            Submissions submissions,
            RecordStore records,
            DataSets dataSets,
            FieldKeys keys,
            AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.records = records;
        this.dataSets = dataSets;
        this.keys = keys;
        this.audit = audit;
    }

    /** One row; cells in the order of the page's fields. */
    record GridRow(int row, String tag, List<@Nullable String> cells) {}

    /**
     * Some rows of the current version.
     *
     * @param rows of the whole version
     * @param mendable whether the rows are few enough to be mended one by one; more are mended in the file
     * @param state names the state the rows are of: a page of another state is of other rows
     */
    record GridPage(
            int version,
            String state,
            int rows,
            boolean mendable,
            List<String> fields,
            List<GridRow> items,
            @Nullable String nextCursor) {}

    @GetMapping("/grid")
    ResponseEntity<GridPage> grid(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        var current = submission.current();
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
        var dataSet = dataSets.get(
                scope.collection().dataSetCode(), scope.collection().dataSetVersion());
        var showing = new ShownCells(dataSet);
        var tags = new RowTags(keys);
        var next = page.next();
        return ResponseEntity.ok()
                .eTag(ETags.of(submission.version()))
                .body(new GridPage(
                        current.number(),
                        current.batch(),
                        current.rows(),
                        current.rows() <= Mending.MOST_ROWS,
                        dataSet.fields().stream().map(Field::name).toList(),
                        page.rows().stream()
                                .map(row -> new GridRow(row.number(), tags.of(row), shown(row, showing)))
                                .toList(),
                        next == null ? null : next.text()));
    }

    private static List<@Nullable String> shown(StoredRow row, ShownCells showing) {
        var cells = new ArrayList<@Nullable String>(row.cells().size());
        for (var i = 0; i < row.cells().size(); i++) {
            cells.add(showing.of(row.fields().get(i), row.cells().get(i)));
        }
        return cells;
    }
}
