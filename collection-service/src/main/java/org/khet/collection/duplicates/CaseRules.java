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
        /** It was settled, and the data contradict what was settled or go beyond it. */
        REOPEN,
        CLOSE
    }

    static Verdict look(@Nullable DuplicateCase known, List<Side> now) {
        var then = status(known == null ? null : known.ruling(), now);
        if (known == null) {
            return then == CaseStatus.CLOSED ? Verdict.LEAVE : Verdict.OPEN;
        }
        if (then == known.status()) {
            return isNews(known, now) ? Verdict.UPDATE : Verdict.LEAVE;
        }
        return switch (then) {
            case CLOSED -> Verdict.CLOSE;
            case OPEN -> Verdict.REOPEN;
            case DECIDED -> known.status() == CaseStatus.CLOSED ? Verdict.REOPEN : Verdict.UPDATE;
        };
    }

    /**
     * Where a case stands follows from what was decided and from who has the pupil, from nothing else. A school that the
     * office did not know of when it decided makes it look again.
     */
    static CaseStatus status(@Nullable Ruling ruling, List<Side> now) {
        var schools = DuplicateCase.codes(now);
        if (ruling == null) {
            return schools.size() > 1 ? CaseStatus.OPEN : CaseStatus.CLOSED;
        }
        var agreed = switch (ruling.outcome()) {
            case KEEPS_AT -> schools.isEmpty() || schools.equals(List.of(String.valueOf(ruling.keepsAt())));
            case BOTH_RIGHT -> schools.size() < 2 || ruling.among().containsAll(schools);
            case NOT_SAME_PERSON -> schools.size() < 2;
        };
        if (agreed) {
            return CaseStatus.CLOSED;
        }
        return ruling.among().containsAll(schools) ? CaseStatus.DECIDED : CaseStatus.OPEN;
    }

    /** Of a closed case with one school at most nobody wants to know in which row the pupil stands. */
    private static boolean isNews(DuplicateCase known, List<Side> now) {
        return known.status() == CaseStatus.CLOSED && now.size() < 2
                ? !known.schoolCodes().equals(DuplicateCase.codes(now))
                : !known.sides().equals(now);
    }

    private CaseRules() {}
}
