package org.khet.collection.reminders;

import java.time.Instant;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.Extension;
import org.khet.collection.collections.Window;
import org.khet.collection.submissions.SubmissionStatus;

/** What a school has to keep. */
public enum Deadline {
    /** To have submitted. */
    ENTRY {
        @Override
        Window window(DataCollection collection) {
            return collection.entry();
        }

        @Override
        Instant ends(DataCollection collection, Extension extension) {
            return extension.entryEnds(collection.entry());
        }

        @Override
        boolean missedBy(SubmissionStatus status) {
            return switch (status) {
                case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN, RETURNED -> true;
                case SUBMITTED, CERTIFIED, ACCEPTED, LOCKED -> false;
            };
        }
    },
    /** That the director has certified what was submitted. */
    CERTIFICATION {
        @Override
        Window window(DataCollection collection) {
            return collection.certification();
        }

        @Override
        Instant ends(DataCollection collection, Extension extension) {
            return extension.certificationEnds(collection.certification());
        }

        @Override
        boolean missedBy(SubmissionStatus status) {
            return status == SubmissionStatus.SUBMITTED;
        }
    };

    abstract Window window(DataCollection collection);

    /** When it ends for a school, which an exception may have given longer. */
    abstract Instant ends(DataCollection collection, Extension extension);

    /** Whether a school that stands here has yet to do it. */
    abstract boolean missedBy(SubmissionStatus status);
}
