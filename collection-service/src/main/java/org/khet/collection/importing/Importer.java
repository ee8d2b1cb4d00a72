package org.khet.collection.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Certificate.GradeCount;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.duplicates.DuplicateDecisions;
import org.khet.collection.explanations.Explanations;
import org.khet.collection.explanations.ShownFindings;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.FindingWriter;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.RecordWriter;
import org.khet.collection.records.Storing;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.Ids;
import org.khet.problem.ProblemException;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Summary;
import org.khet.rules.dataset.Field;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Checks a file and stores it as the next version. Records and findings are written first, under a batch that nothing
 * points to; one write of the submission then makes them the current version. Whatever fails before leaves nothing to see.
 */
@Component
class Importer {
    private final DataCollections collections;
    private final Submissions submissions;
    private final Versions versions;
    private final RecordStore records;
    private final FindingStore findings;
    private final Explanations explanations;
    private final ShownFindings shown;
    private final DuplicateDecisions decisions;
    private final Uploads uploads;
    private final Checkers checkers;
    private final FieldKeys keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final ImportSettings settings;
    private final Semaphore turns;

    Importer(
            DataCollections collections,
            Submissions submissions,
            Versions versions,
            RecordStore records,
            FindingStore findings,
            Explanations explanations,
            ShownFindings shown,
            DuplicateDecisions decisions,
            Uploads uploads,
            Checkers checkers,
            FieldKeys keys,
            AuditTrail audit,
            Clock clock,
            ImportSettings settings) {
        this.collections = collections;
        this.submissions = submissions;
        this.versions = versions;
        this.records = records;
        this.findings = findings;
        this.explanations = explanations;
        this.shown = shown;
        this.decisions = decisions;
        this.uploads = uploads;
        this.checkers = checkers;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /** Refuses before the body is read, where it would be refused anyway. */
    void requireOpen(Scope scope) {
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now());
        submissions
                .find(scope.collection().id(), scope.school().code())
                .ifPresent(submission -> submission.requirePossible(SubmissionAction.RECEIVE));
    }

    Receipt receive(Caller caller, Scope scope, Spool file, boolean dryRun, @Nullable String ifMatch)
            throws IOException {
        takeTurn();
        try {
            var job = new Job(caller, scope, file, ifMatch);
            return dryRun ? job.dryRun() : job.store();
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw FileProblems.busy(settings.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FileProblems.busy(settings.patience());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** One file on its way in. */
    private final class Job {
        private final Caller caller;
        private final Scope scope;
        private final Spool file;
        private final @Nullable String ifMatch;
        private final Checker checker;
        private final AnalyticColumns analytic;
        private final @Nullable Submission before;

        Job(Caller caller, Scope scope, Spool file, @Nullable String ifMatch) {
            this.caller = caller;
            this.scope = scope;
            this.file = file;
            this.ifMatch = ifMatch;
            this.checker = checkers.of(
                    scope.collection().dataSetCode(), scope.collection().dataSetVersion());
            this.analytic = AnalyticColumns.of(checker.dataSet());
            this.before = submissions
                    .find(scope.collection().id(), scope.school().code())
                    .orElse(null);
            versions.requireMatch(ifMatch, before);
        }

        Receipt dryRun() throws IOException {
            var run = run(null, null);
            var summary = check(run);
            var result = run.result();
            var version = before == null ? 1 : before.current().number() + 1;
            var errors =
                    Math.toIntExact(summary.errors()) + result.areaFindings().size();
            var unexplained = Math.toIntExact(summary.queries()) - result.explained();
            return Receipt.tried(
                    scope,
                    version,
                    summary,
                    errors,
                    unexplained,
                    file.sha256(),
                    result.first().stream()
                            .map(shown.viewing(scope.submissionId(), checker.dataSet())::of)
                            .toList());
        }

        Receipt store() throws IOException {
            if (before != null && versions.isSame(before, file.sha256(), checkedAgainst())) {
                return receipt(before);
            }
            var batch = Ids.newId();
            uploads.begin(batch, scope.collection().id(), scope.school().code());
            var checked = checked(batch);
            var saved = save(checked);
            if (saved.holds(batch)) {
                uploads.end(batch);
            } else {
                uploads.abandon(batch);
            }
            audit.record(
                    caller,
                    "file-received",
                    saved.id(),
                    Map.of(
                            "version", Integer.toString(saved.current().number()),
                            "fileSha256", saved.current().fileSha256()));
            return receipt(saved);
        }

        private Versions.Checked checked(String batch) throws IOException {
            var storing = new Storing();
            try {
                var recordWriter = records.write(
                        batch,
                        scope.collection().id(),
                        scope.school().code(),
                        checker.dataSet().fields().stream().map(Field::name).toList(),
                        analytic.names().size(),
                        storing);
                var findingWriter = findings.write(batch, storing);
                var run = run(recordWriter, findingWriter);
                var summary = check(run);
                var recordChunks = recordWriter.close();
                var findingChunks = findingWriter.close();
                storing.finish();
                return new Versions.Checked(
                        batch,
                        file.sha256(),
                        checkedAgainst(),
                        summary,
                        run.result(),
                        recordChunks,
                        findingChunks,
                        analytic.names(),
                        checker.dataSet());
            } catch (IOException | RuntimeException e) {
                storing.giveUp();
                uploads.abandon(batch);
                throw e;
            }
        }

        /** After a failure of the store nobody knows whether it was written: then the sweep looks again. */
        private Submission save(Versions.Checked checked) {
            try {
                return versions.save(scope, before, checked, Actor.of(caller), now(), ifMatch);
            } catch (ProblemException e) {
                uploads.abandon(checked.batch());
                throw e;
            }
        }

        private CheckRun run(@Nullable RecordWriter recordWriter, @Nullable FindingWriter findingWriter) {
            return new CheckRun(
                    checker.dataSet(),
                    analytic,
                    decisions.of(scope.collection().id(), scope.school().code()),
                    new FindingIds(keys),
                    before == null ? Map.of() : explanations.explainedValues(before.id()),
                    recordWriter,
                    findingWriter);
        }

        private Summary check(CheckRun run) throws IOException {
            return switch (checker.check(file::open, context(), run)) {
                case Outcome.Checked checked -> checked.summary();
                case Outcome.Refused refused -> throw FileProblems.of(refused.fault());
            };
        }

        private CheckContext context() {
            var context = CheckContext.NONE
                    .withSchoolCode(scope.school().code())
                    .withReferenceDate(scope.collection().referenceDate());
            var grades = scope.school().grades();
            var known = grades.isEmpty() ? context : context.withGradesOffered(grades);
            return previousRows().map(known::withPreviousRows).orElse(known);
        }

        /** Pupils by grade in the round before, where the office accepted them. */
        private Optional<Map<String, Integer>> previousRows() {
            return collections
                    .before(scope.collection())
                    .flatMap(earlier ->
                            submissions.find(earlier.id(), scope.school().code()))
                    .filter(earlier -> earlier.status() == SubmissionStatus.ACCEPTED)
                    .map(earlier -> earlier.current().counts().stream()
                            .collect(Collectors.toMap(
                                    GradeCount::grade, count -> count.male() + count.female() + count.other())));
        }

        /** The same bytes checked against the same is the same version. */
        private String checkedAgainst() {
            return "%s:%d school:%d date:%s"
                    .formatted(
                            scope.collection().dataSetCode(),
                            scope.collection().dataSetVersion(),
                            scope.school().version(),
                            scope.collection().referenceDate());
        }

        private Receipt receipt(Submission submission) {
            var page = shown.page(submission, checker.dataSet(), FindingFilter.ALL, ChunkCursor.START, CheckRun.SHOWN);
            return Receipt.of(submission, page.findings());
        }
    }
}
