package org.khet.reporting.queries;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.queries.Answer.Warning;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.FieldValue;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of a collection's newest snapshot, and how the answer begins. */
@RestController
@RequestMapping("/api/reporting/query")
class QueryController {

    /** DuckDB works with two threads; more previews at once would only make each of them late. */
    private static final int TOGETHER = 4;

    private static final long PATIENCE_MILLIS = 1_000;

    private final Snapshots snapshots;
    private final Queries queries;
    private final Semaphore room = new Semaphore(TOGETHER, true);

    QueryController(Snapshots snapshots, Queries queries) {
        this.snapshots = snapshots;
        this.queries = queries;
    }

    @GetMapping("/fields")
    FieldsView fields(Caller caller, @RequestParam String collectionId) {
        caller.requireStaff();
        var snapshot = snapshots.newest(collectionId, caller::coversArea);
        var fields = QueryFields.of(snapshot);
        return new FieldsView(
                collectionId,
                snapshot.id(),
                fields.aboutPeople(),
                fields.all().stream().map(FieldView::of).toList());
    }

    @PostMapping("/preview")
    PreviewView preview(Caller caller, @RequestBody QuerySpec spec) {
        caller.requireStaff();
        var snapshot = snapshots.newest(spec.collectionId(), caller::coversArea);
        if (!entered()) {
            throw QueryProblems.busy();
        }
        try {
            return PreviewView.of(queries.preview(spec, snapshot));
        } finally {
            room.release();
        }
    }

    private boolean entered() {
        try {
            return room.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param aboutPeople whether each record stands for a person */
    record FieldsView(String collectionId, String snapshotId, boolean aboutPeople, List<FieldView> items) {}

    /** @param values of a CODE, otherwise empty */
    record FieldView(
            String code,
            String labelTh,
            String labelEn,
            FieldType type,
            PrivacyClass privacyClass,
            List<FieldValue> values) {

        static FieldView of(QueryField field) {
            return new FieldView(
                    field.code(), field.labelTh(), field.labelEn(), field.type(), field.privacyClass(), field.values());
        }
    }

    /**
     * @param rows at most 100; a cell is a number, a text or null, {@code *} where it is kept back, {@code •••} where it is
     *     masked
     * @param totalRows of the whole; null where that count is kept back
     * @param suppressedCells figures kept back in the whole table
     */
    record PreviewView(
            List<Grid.Column> columns,
            List<List<@Nullable Object>> rows,
            @Nullable Long totalRows,
            long suppressedCells,
            PrivacyClass widestClass,
            List<Warning> warnings,
            List<String> notesTh) {

        static PreviewView of(Answer answer) {
            var rows = answer.grid().rows().stream()
                    .limit(Queries.PREVIEW_ROWS)
                    .map(row -> row.cells().stream()
                            .<@Nullable Object>map(Grid.Cell::plain)
                            .toList())
                    .toList();
            return new PreviewView(
                    answer.grid().columns(),
                    rows,
                    answer.totalRows(),
                    answer.grid().hidden(),
                    answer.widestClass(),
                    answer.warnings(),
                    answer.grid().notesTh());
        }
    }
}
