package org.khet.collection.submissions;

import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.Storing;
import org.khet.messaging.Ids;
import org.khet.messaging.StaleException;
import org.springframework.stereotype.Component;

/**
 * Writes the rows and findings of a state with many edits on top into chunks of their own, so that nobody has to open all
 * the edits to read it. The edits stay, as the history of each value. As with a file, the chunks are written under a name
 * that nothing points to, and one write of the submission makes them count.
 */
@Component
public class Packing {
    /** What is submitted is read often and hardly edited again. */
    static final int WHEN_SUBMITTED = 20;

    private final Submissions submissions;
    private final RecordStore records;
    private final FindingStore findings;
    private final Uploads uploads;

    Packing(Submissions submissions, RecordStore records, FindingStore findings, Uploads uploads) {
        this.submissions = submissions;
        this.records = records;
        this.findings = findings;
        this.uploads = uploads;
    }

    /** The version in its new chunks, and the batch in which it was till now. */
    record Packed(StoredVersion version, String from) {}

    /**
     * The submission with at most so many edits on top of its chunks.
     *
     * @throws StaleException where somebody else changed it meanwhile; nothing was packed then
     */
    public Submission atMost(int edits, Submission submission) {
        var packed = pack(edits, submission);
        if (packed == null) {
            return submission;
        }
        try {
            var saved = submissions.save(in(packed, submission));
            settle(packed, saved);
            return saved;
        } catch (StaleException e) {
            drop(packed);
            throw e;
        }
    }

    /** Null where no more than so many edits lie on top. Whoever packs must {@link #settle} or {@link #drop}. */
    @Nullable
    Packed pack(int edits, Submission submission) {
        var version = submission.current();
        var name = BatchName.of(version.batch());
        if (name.onTop() <= edits) {
            return null;
        }
        var into = name.packed(Ids.newId());
        uploads.begin(into.text(), submission.collectionId(), submission.schoolCode());
        try {
            return new Packed(written(submission, version, into), version.batch());
        } catch (RuntimeException e) {
            uploads.abandon(into.text());
            throw e;
        }
    }

    /** The submission in its new chunks; as it is where it was edited meanwhile, as those hold other rows then. */
    static Submission in(@Nullable Packed packed, Submission current) {
        return packed != null && packed.from().equals(current.current().batch())
                ? current.keptIn(packed.version())
                : current;
    }

    /** The submission is saved, and points to the new chunks or to others. */
    void settle(@Nullable Packed packed, Submission saved) {
        if (packed != null && saved.holds(packed.version().batch())) {
            uploads.end(packed.version().batch());
        } else {
            drop(packed);
        }
    }

    /** The submission was certainly not saved. After a failure of the store nobody knows: then the sweep looks again. */
    void drop(@Nullable Packed packed) {
        if (packed != null) {
            uploads.abandon(packed.version().batch());
        }
    }

    private StoredVersion written(Submission submission, StoredVersion version, BatchName into) {
        var storing = new Storing();
        try {
            var recordChunks = records.pack(
                    version.batch(),
                    version.recordChunks(),
                    into,
                    submission.collectionId(),
                    submission.schoolCode(),
                    version.columns().size(),
                    storing);
            var writer = findings.write(into.text(), storing);
            findings.each(version.batch(), version.findingChunks(), FindingFilter.ALL, writer::add);
            var findingChunks = writer.close();
            storing.finish();
            return version.keptIn(into.text(), recordChunks, findingChunks);
        } catch (RuntimeException e) {
            storing.giveUp();
            throw e;
        }
    }
}
