package org.khet.collection.mending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.Edit;
import org.khet.collection.records.EditKind;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.NewEdit.CellChange;
import org.khet.collection.records.ShownCells;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.rules.dataset.DataSet;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Value-level history over HTTP: every edit with who, when, what it was, what it became, and why. Newest first. */
@RestController
@RequestMapping(MendingController.PATH)
class EditsController {
    private final Reach reach;
    private final Submissions submissions;
    private final EditLog edits;
    private final DataSets dataSets;
    private final AuditTrail audit;

    EditsController(Reach reach, Submissions submissions, EditLog edits, DataSets dataSets, AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.edits = edits;
        this.dataSets = dataSets;
        this.audit = audit;
    }

    /** One value; citizen IDs masked. */
    record ValueView(
            String field,
            String titleTh,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * One edit.
     *
     * @param edit its number on its base
     * @param version the first version of the submission that holds it
     * @param undoes the number of the edit it took back
     * @param undoable whether it lies on the current version
     */
    record EditView(
            int edit,
            int version,
            Instant at,
            String by,
            EditKind kind,
            int row,
            List<ValueView> values,
            @Nullable String reason,
            @Nullable Integer undoes,
            boolean undoable) {}

    @GetMapping("/edits")
    Page<EditView> list(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        var page = PageRequest.of(limit, cursor);
        var dataSet = dataSets.get(
                scope.collection().dataSetCode(), scope.collection().dataSetVersion());
        var found = newestFirst(submission).stream()
                .filter(edit -> page.after() == null || key(edit).compareTo(page.after()) < 0)
                .limit(page.fetch())
                .toList();
        audit.record(caller, "edits-viewed", submission.id(), Map.of("edits", Integer.toString(found.size())));
        return Page.of(found, page, EditsController::key).map(edit -> view(edit, submission, dataSet));
    }

    /** The edits that lead to any version: what no version ever named is not history. */
    private List<Edit> newestFirst(Submission submission) {
        var byId = new TreeMap<String, Edit>(Comparator.reverseOrder());
        versions(submission).stream()
                .map(StoredVersion::batch)
                .flatMap(batch -> edits.chain(batch).stream())
                .forEach(edit -> byId.put(key(edit), edit));
        return List.copyOf(byId.values());
    }

    /** Bases are named in the order of time. */
    private static String key(Edit edit) {
        return "%s.%08d.%s".formatted(edit.base(), edit.number(), edit.id());
    }

    private EditView view(Edit edit, Submission submission, DataSet dataSet) {
        var showing = new ShownCells(dataSet);
        return new EditView(
                edit.number(),
                versionOf(edit, submission),
                edit.at(),
                edit.byName(),
                edit.kind(),
                edit.row(),
                edits.changes(edit).stream()
                        .map(change -> view(change, dataSet, showing))
                        .toList(),
                edits.reason(edit),
                edit.undoes(),
                BatchName.of(submission.current().batch()).base().equals(edit.base()));
    }

    private static ValueView view(CellChange change, DataSet dataSet, ShownCells showing) {
        return new ValueView(
                change.field(),
                dataSet.findField(change.field()).map(field -> field.title()).orElse(change.field()),
                showing.of(change.field(), change.before()),
                showing.of(change.field(), change.after()));
    }

    private static int versionOf(Edit edit, Submission submission) {
        return versions(submission).stream()
                .filter(version -> {
                    var name = BatchName.of(version.batch());
                    return name.base().equals(edit.base()) && name.edits() >= edit.number();
                })
                .mapToInt(StoredVersion::number)
                .min()
                .orElse(0);
    }

    private static List<StoredVersion> versions(Submission submission) {
        return submission.versions();
    }
}
