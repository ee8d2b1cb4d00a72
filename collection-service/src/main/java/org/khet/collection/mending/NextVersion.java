package org.khet.collection.mending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.EditLog;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.springframework.stereotype.Component;

/** Describes the state after an edit as a version: the next one where the current may not change any more. */
@Component
class NextVersion {
    private final EditLog edits;

    NextVersion(EditLog edits) {
        this.edits = edits;
    }

    StoredVersion of(
            Submission submission, Sheet next, Recheck.Outcome outcome, List<String> columns, Actor by, Instant at) {
        var current = submission.current();
        var goesOn = isBeingMended(submission);
        var before = goesOn ? below(submission) : current.batch();
        var checked = outcome.checked();
        return new StoredVersion(
                goesOn ? current.number() : submission.content().nextNumber(),
                next.batch(),
                at,
                by,
                next.rows().size(),
                checked.errors(),
                checked.queries(),
                checked.notices(),
                current.encoding(),
                current.fileSha256(),
                checked.against(),
                checked.result().recordsSha256(),
                next.chunks(),
                FindingStore.chunksOf(outcome.count()),
                columns,
                checked.result().counts(),
                changes(BatchName.of(before), next));
    }

    /** Whether the edit belongs to the current version: what came in a file, was packed or submitted stays as it is. */
    private static boolean isBeingMended(Submission submission) {
        var current = submission.current();
        return BatchName.of(current.batch()).edited()
                && submission.history().stream()
                        .noneMatch(entry ->
                                entry.version() == current.number() && entry.action() == SubmissionAction.SUBMIT);
    }

    /** The batch of the version that the current one was begun on. */
    private static String below(Submission submission) {
        var current = BatchName.of(submission.current().batch());
        return submission.versions().reversed().stream()
                .filter(version -> version.number() < submission.current().number())
                .map(StoredVersion::batch)
                .filter(batch -> BatchName.of(batch).base().equals(current.base()))
                .findFirst()
                .orElse(current.base());
    }

    /** Rows that joined, left or were edited since the version before, which lies below on the same base. */
    private StoredVersion.@Nullable ChangeCounts changes(BatchName before, Sheet next) {
        if (!before.base().equals(BatchName.of(next.batch()).base())) {
            return null;
        }
        var was = edits.overlay(before.text()).rows();
        var added = 0;
        var removed = 0;
        var changed = 0;
        for (var edited : edits.overlay(next.batch()).rows().values()) {
            if (edited.number() <= before.edits()) {
                continue;
            }
            var earlier = was.get(edited.row());
            var wasThere = earlier == null ? edited.place().chunk() < next.baseChunks() : earlier.cells() != null;
            var isThere = edited.cells() != null;
            added += !wasThere && isThere ? 1 : 0;
            removed += wasThere && !isThere ? 1 : 0;
            changed += wasThere && isThere ? 1 : 0;
        }
        return new StoredVersion.ChangeCounts(added, removed, changed);
    }
}
