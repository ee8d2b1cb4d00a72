package org.khet.collection.mending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.Edit;
import org.khet.collection.records.EditKind;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.NewEdit.CellChange;
import org.khet.collection.records.ShownCells;
import org.khet.collection.submissions.Reach;
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
        var found = newestFirst(submission).entrySet().stream()
                .filter(dated -> page.after() == null || dated.getKey().compareTo(page.after()) < 0)
                .limit(page.fetch())
                .toList();
        audit.record(caller, "edits-viewed", submission.id(), Map.of("edits", Integer.toString(found.size())));
        return Page.of(found, page, Map.Entry::getKey).map(dated -> view(dated.getValue(), dataSet));
    }

    /** The edits that lead to any version, each with the first that holds it: what no version ever named is not history. */
    private SortedMap<String, Dated> newestFirst(Submission submission) {
        var byKey = new TreeMap<String, Dated>(Comparator.reverseOrder());
        var current = Set.copyOf(
                edits.chain(submission.current().batch()).stream().map(Edit::id).toList());
        for (var version : submission.versions()) {
            for (var edit : edits.chain(version.batch())) {
                byKey.putIfAbsent(key(edit), new Dated(edit, version.number(), current.contains(edit.id())));
            }
        }
        return byKey;
    }

    /** An edit, the first version that holds it, and whether it led to the current one. */
    private record Dated(Edit edit, int version, boolean current) {}

    /** Bases are named in the order of time. */
    private static String key(Edit edit) {
        return "%s.%08d.%s".formatted(edit.base(), edit.number(), edit.id());
    }

    private EditView view(Dated dated, DataSet dataSet) {
        var edit = dated.edit();
        var showing = new ShownCells(dataSet);
        return new EditView(
                edit.number(),
                dated.version(),
                edit.at(),
                edit.byName(),
                edit.kind(),
                edit.row(),
                edits.changes(edit).stream()
                        .map(change -> view(change, dataSet, showing))
                        .toList(),
                edits.reason(edit),
                edit.undoes(),
                dated.current());
    }

    private static ValueView view(CellChange change, DataSet dataSet, ShownCells showing) {
        return new ValueView(
                change.field(),
                dataSet.findField(change.field()).map(field -> field.title()).orElse(change.field()),
                showing.of(change.field(), change.before()),
                showing.of(change.field(), change.after()));
    }
}
