package org.khet.collection.submissions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Certificate.GradeCount;
import org.khet.collection.records.BatchName;

/**
 * One version of a school's data. As it came in a file it never changes; one that is being mended has another batch after
 * each edit, until it is submitted.
 *
 * @param number counted from 1 within the submission
 * @param batch names the chunks of its records and findings, which are written before this is
 * @param errors found by the rules in the file; what the office decided across schools is counted beside
 * @param checkedAgainst what the result depends on beside the file: data set version, school and collection as they were
 * @param recordsSha256 over its analytic rows
 * @param columns of its analytic rows
 * @param changes against the version before; null where there is none, or it was too large to compare
 */
public record StoredVersion(
        int number,
        String batch,
        Instant at,
        Actor by,
        int rows,
        int errors,
        int queries,
        int notices,
        String encoding,
        String fileSha256,
        String checkedAgainst,
        String recordsSha256,
        int recordChunks,
        int findingChunks,
        List<String> columns,
        List<GradeCount> counts,
        @Nullable ChangeCounts changes) {

    public StoredVersion {
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
    }

    /** Whether edits led to it, rather than a file as it came. */
    public boolean mended() {
        return BatchName.of(batch).edits() > 0;
    }

    /** The same rows and findings, kept in other chunks. */
    StoredVersion keptIn(String otherBatch, int itsRecordChunks, int itsFindingChunks) {
        return new StoredVersion(
                number,
                otherBatch,
                at,
                by,
                rows,
                errors,
                queries,
                notices,
                encoding,
                fileSha256,
                checkedAgainst,
                recordsSha256,
                itsRecordChunks,
                itsFindingChunks,
                columns,
                counts,
                changes);
    }

    /** How many records joined, left, or changed in at least one field. */
    public record ChangeCounts(int added, int removed, int changed) {}
}
