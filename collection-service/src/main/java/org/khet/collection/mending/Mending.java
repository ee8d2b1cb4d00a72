package org.khet.collection.mending;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.importing.Checking;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.EditKind;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.NewEdit;
import org.khet.collection.records.ShownCells;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Packing;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.StaleException;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Takes an edit in: the rows are checked with it, the edit is written on top of what is stored, and one write of the
 * submission makes it count. Whatever fails before leaves nothing to see.
 */
@Component
class Mending {
    /**
     * Four times the largest school of the country. Each edit checks all rows, so with more of them it would no more be
     * answered while a person waits; they are mended in the file, which is checked as a stream.
     */
    static final int MOST_ROWS = 20_000;

    /** To open some hundred edits takes the time of a blink. */
    private static final int MOST_EDITS = 500;

    /** An explanation, or the office's decision, may come between; ten in a row do not. */
    private static final int ATTEMPTS = 10;

    private static final int LOCKS = 64;

    private final Submissions submissions;
    private final DataCollections collections;
    private final Checking checking;
    private final Steps steps;
    private final Recheck recheck;
    private final Sheets sheets;
    private final EditLog edits;
    private final NextVersion nextVersion;
    private final Packing packing;
    private final FieldKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    /** Edits of one school wait for each other: each needs the state that the one before it left. */
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Mending(
            Submissions submissions,
            DataCollections collections,
            Checking checking,
            Steps steps,
            Recheck recheck,
            Sheets sheets,
            EditLog edits,
            NextVersion nextVersion,
            Packing packing,
            FieldKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.collections = collections;
        this.checking = checking;
        this.steps = steps;
        this.recheck = recheck;
        this.sheets = sheets;
        this.edits = edits;
        this.nextVersion = nextVersion;
        this.packing = packing;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of an edit.
     *
     * @param row its number
     * @param now the row; null where it left
     * @param edit its number on its base, by which it is taken back; 0 where nothing changed
     * @param findings of each row whose findings changed, and of the row itself
     */
    record Mended(
            Submission submission,
            int row,
            @Nullable RowView now,
            int edit,
            Map<Integer, List<StoredFinding>> findings) {}

    Mended mend(Caller caller, Scope scope, Wanted wanted, @Nullable String ifMatch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now);
        var turn = turns.get(Math.floorMod(scope.submissionId().hashCode(), LOCKS));
        turn.lock();
        try {
            for (var attempt = 1; ; attempt++) {
                try {
                    return new Job(caller, scope, wanted, ifMatch, now).run();
                } catch (StaleException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** One edit on one state. */
    private final class Job {
        private final Caller caller;
        private final Scope scope;
        private final Wanted wanted;
        private final @Nullable String ifMatch;
        private final Instant at;
        private final DataSet dataSet;
        private final List<String> fields;
        private final Submission submission;
        private final RowTags tags;

        Job(Caller caller, Scope scope, Wanted wanted, @Nullable String ifMatch, Instant at) {
            this.caller = caller;
            this.scope = scope;
            this.wanted = wanted;
            this.ifMatch = ifMatch;
            this.at = at;
            this.dataSet = checking.dataSet(scope);
            this.fields = dataSet.fields().stream().map(Field::name).toList();
            this.submission = mendable();
            this.tags = new RowTags(keys);
        }

        private Submission mendable() {
            var current =
                    submissions.get(scope.collection().id(), scope.school().code());
            current.requirePossible(SubmissionAction.MEND);
            if (current.current().rows() + (wanted instanceof Wanted.Add ? 1 : 0) > MOST_ROWS) {
                throw MendingProblems.tooManyRows(MOST_ROWS);
            }
            return packing.atMost(MOST_EDITS, current);
        }

        Mended run() {
            var sheet = sheets.of(submission.current());
            var step = steps.of(scope, dataSet, sheet, wanted);
            if (step.kind() != EditKind.ADDED && !tags.match(ifMatch, step.before(), submission.version())) {
                throw MendingProblems.changed(step.row(), view(step.before()));
            }
            if (step.changesNothing()) {
                return new Mended(
                        submission,
                        step.row(),
                        view(step.before()),
                        0,
                        Map.of(step.row(), sheet.findingsOf(step.row())));
            }
            return store(sheet, step);
        }

        private Mended store(Sheet sheet, Step step) {
            var after = step.after();
            var placed = after == null ? null : new Sheet.Placed(after, step.place());
            var rows = sheet.rowsWith(step.row(), placed);
            var outcome = recheck.of(
                    scope,
                    dataSet,
                    sheet,
                    rows.values().stream().map(Sheet.Placed::row).toList(),
                    step.row());
            var differing = sheet.differing(outcome.findings());
            var before = BatchName.of(sheet.batch());
            var made = edits.append(before, newEdit(sheet, step, outcome, differing));
            var next = next(sheet, step, rows, outcome, made);
            Submission saved;
            try {
                var version = nextVersion.of(submission, next, outcome, checking.columns(scope), Actor.of(caller), at);
                saved = submissions.save(submission.mended(
                        version,
                        outcome.checked().result().explained(),
                        outcome.checked().result().areaFindings()));
            } catch (StaleException e) {
                edits.withdraw(made);
                throw e;
            }
            sheets.replace(sheet.batch(), next);
            audit.record(
                    caller,
                    "record-mended",
                    saved.id(),
                    Map.of(
                            "version", Integer.toString(saved.current().number()),
                            "edit", Integer.toString(made.edits()),
                            "row", Integer.toString(step.row()),
                            "kind", step.kind().name()));
            var told = new LinkedHashMap<>(differing);
            told.put(step.row(), outcome.findings().getOrDefault(step.row(), List.of()));
            return new Mended(saved, step.row(), view(outcome.row()), made.edits(), told);
        }

        private NewEdit newEdit(
                Sheet sheet, Step step, Recheck.Outcome outcome, Map<Integer, List<StoredFinding>> differing) {
            var found = new LinkedHashMap<Integer, List<List<@Nullable String>>>();
            differing.forEach((row, findings) ->
                    found.put(row, findings.stream().map(StoredFinding::toCells).toList()));
            return new NewEdit(
                    submission.id(),
                    step.kind(),
                    step.row(),
                    step.place(),
                    outcome.row(),
                    fields,
                    outcome.figures(),
                    step.changes(),
                    wanted.reason(),
                    step.undoes(),
                    found,
                    sheet.baseChunks(),
                    sheet.baseFindingChunks(),
                    caller.subject(),
                    caller.name(),
                    at);
        }

        private Sheet next(
                Sheet sheet,
                Step step,
                SortedMap<Integer, Sheet.Placed> rows,
                Recheck.Outcome outcome,
                BatchName made) {
            var read = outcome.row();
            if (read != null) {
                rows.put(step.row(), new Sheet.Placed(read, step.place()));
            }
            var adds = step.kind() == EditKind.ADDED;
            return new Sheet(
                    made.text(),
                    rows,
                    outcome.findings(),
                    sheet.baseChunks(),
                    sheet.baseFindingChunks(),
                    Math.max(sheet.last(), step.row()),
                    sheet.added() + (adds ? 1 : 0));
        }

        private @Nullable RowView view(@Nullable StoredRow row) {
            return row == null ? null : new RowView(row.number(), tags.of(row), row.shown(new ShownCells(dataSet)));
        }
    }
}
