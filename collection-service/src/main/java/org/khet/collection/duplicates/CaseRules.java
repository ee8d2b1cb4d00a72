package org.khet.collection.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case becomes when one looks again at which schools have the pupil. Pure: it only decides. */
final class CaseRules {

    /** What is to be done with a case. */
    enum Verdict {
        /** There is no case and need not be one, or it is as it was. */
        LEAVE,
        OPEN,
        /** Evidence changed. */
        UPDATE,
        /** It was closed and the pupil stands in several files again, or not where the office decided. */
        REOPEN,
        CLOSE
    }

    static Verdict look(@Nullable DuplicateCase known, List<Side> now) {
        var disputed = isDisputed(known == null ? null : known.keepsAt(), now);
        if (known == null) {
            return disputed ? Verdict.OPEN : Verdict.LEAVE;
        }
        if (known.status() == CaseStatus.CLOSED) {
            return disputed ? Verdict.REOPEN : Verdict.LEAVE;
        }
        if (!disputed) {
            return Verdict.CLOSE;
        }
        return known.sides().equals(now) ? Verdict.LEAVE : Verdict.UPDATE;
    }

    /** A decision stands when the pupil turns up again; a case without one is open again. */
    static CaseStatus reopenedAs(DuplicateCase known) {
        return known.keepsAt() == null ? CaseStatus.OPEN : CaseStatus.DECIDED;
    }

    private static boolean isDisputed(@Nullable String keepsAt, List<Side> now) {
        var schools = now.stream().map(Side::schoolCode).distinct().toList();
        if (schools.size() > 1) {
            return true;
        }
        return keepsAt != null && schools.size() == 1 && !schools.getFirst().equals(keepsAt);
    }

    private CaseRules() {}
}
