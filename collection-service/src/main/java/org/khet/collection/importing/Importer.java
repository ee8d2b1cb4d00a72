package org.khet.collection.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.explanations.ShownFindings;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.FindingWriter;
import org.khet.collection.findings.Found;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.RecordWriter;
import org.khet.collection.records.RowBlock;
import org.khet.collection.records.Storing;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.Submissions;
import org.khet.collection.submissions.Uploads;
import org.khet.messaging.Ids;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.reading.FileRefusedException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.workbooks.Workbook;
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
    private final ShownFindings shown;
    private final Uploads uploads;
    private final Checking checking;
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
            ShownFindings shown,
            Uploads uploads,
            Checking checking,
            AuditTrail audit,
            Clock clock,
            ImportSettings settings) {
        this.collections = collections;
        this.submissions = submissions;
        this.versions = versions;
        this.records = records;
        this.findings = findings;
        this.shown = shown;
        this.uploads = uploads;
        this.checking = checking;
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

    Receipt receive(
            Caller caller, Scope scope, Spool file, boolean dryRun, @Nullable String ifMatch, @Nullable String reason)
            throws IOException {
        takeTurn();
        try {
            var job = new Job(caller, scope, file, ifMatch, reason);
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

    /** Rows and findings on their way into the store. */
    private record Written(RecordWriter records, FindingWriter findings) implements Keeping {
        @Override
        public boolean wantsBlocks() {
            return true;
        }

        @Override
        public void block(RowBlock block, int before) {
            records.add(block, before);
        }

        @Override
        public void finding(Found finding, FindingIds ids) {
            findings.add(finding);
        }
    }

    /** One file on its way in. */
    private final class Job {
        private final Caller caller;
        private final Scope scope;
        private final Spool file;
        private final @Nullable String ifMatch;
        private final @Nullable String reason;
        private final DataSet dataSet;
        private final @Nullable Submission before;
        private @Nullable String sheet;

        Job(Caller caller, Scope scope, Spool file, @Nullable String ifMatch, @Nullable String reason) {
            this.caller = caller;
            this.scope = scope;
            this.file = file;
            this.ifMatch = ifMatch;
            this.reason = reason;
            this.dataSet = checking.dataSet(scope);
            this.before = submissions
                    .find(scope.collection().id(), scope.school().code())
                    .orElse(null);
            versions.requireMatch(ifMatch, before);
        }

        Receipt dryRun() throws IOException {
            var checked = check(Keeping.NOTHING);
            var summary = checked.summary();
            var result = checked.result();
            var version = before == null ? 1 : before.content().nextNumber();
            var errors = checked.errors() + result.areaFindings().size();
            var unexplained = checked.queries() - result.explained();
            return Receipt.tried(
                    scope,
                    version,
                    summary,
                    errors,
                    unexplained,
                    file.sha256(),
                    sheet,
                    result.first().stream()
                            .map(shown.viewing(
                                    scope.collection().id(), scope.school().code(), dataSet)::of)
                            .toList());
        }

        Receipt store() throws IOException {
            if (before != null && versions.isSame(before, file.sha256(), checking.against(scope))) {
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
                var columns = checking.columns(scope);
                var recordWriter = records.write(
                        batch,
                        scope.collection().id(),
                        scope.school().code(),
                        dataSet.fields().stream().map(Field::name).toList(),
                        columns.size(),
                        storing);
                var findingWriter = findings.write(batch, storing);
                var checked = check(new Written(recordWriter, findingWriter));
                var recordChunks = recordWriter.close();
                var findingChunks = findingWriter.close();
                storing.finish();
                return new Versions.Checked(
                        batch,
                        file.sha256(),
                        checked.against(),
                        checked.summary(),
                        checked.result(),
                        recordChunks,
                        findingChunks,
                        columns,
                        dataSet,
                        reason);
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

        private Checking.Checked check(Keeping keeping) throws IOException {
            if (!Workbook.begins(file.head())) {
                return checking.check(
                        scope, (checker, context, sink) -> checker.check(file::open, context, sink), keeping);
            }
            try (var workbook = Workbook.open(file.channel(), settings.spool())) {
                sheet = workbook.sheet();
                return checking.check(
                        scope, (checker, context, sink) -> checker.check(workbook, context, sink), keeping);
            } catch (FileRefusedException refused) {
                throw FileProblems.of(refused.fault());
            }
        }

        private Receipt receipt(Submission submission) {
            var page = shown.page(submission, dataSet, FindingFilter.ALL, ChunkCursor.START, CheckRun.SHOWN);
            return Receipt.of(submission, page.findings());
        }
    }
}
