package org.khet.reporting.executives;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round as it stands now.
 *
 * @param submitted schools that have, those certified among them
 * @param lateToSubmit schools whose time to send is up, exceptions counted, and that have not
 * @param lateToCertify schools that sent and whose director's time to certify is up
 * @param expectedLate schools that will not have sent in time if as many send each day as in the last week; null before the last
 *     week of entry, when that says nothing, and after it
 */
record RoundStanding(
        String collectionId,
        String titleTh,
        Instant entryClosesAt,
        Instant certificationClosesAt,
        int schools,
        int submitted,
        int certified,
        int lateToSubmit,
        int lateToCertify,
        @Nullable Integer expectedLate) {

    /** Most schools send in the last days, so earlier the pace tells nothing. */
    static final Duration LAST_WEEK = Duration.ofDays(7);

    static RoundStanding of(OpenRound round, List<SchoolReturn> sent, List<MoreTime> given, Instant now) {
        Map<String, SchoolReturn> bySchool = new HashMap<>();
        sent.forEach(one -> bySchool.put(one.schoolCode(), one));
        int submitted = 0;
        int certified = 0;
        int lateToSubmit = 0;
        int lateToCertify = 0;
        int sentThisWeek = 0;
        for (var school : round.schools()) {
            var one = bySchool.get(school);
            if (one == null || !one.submitted()) {
                lateToSubmit += isOver(round.entryClosesAt(), school, given, false, now) ? 1 : 0;
                continue;
            }
            submitted++;
            sentThisWeek += one.submittedAt() != null && one.submittedAt().isAfter(now.minus(LAST_WEEK)) ? 1 : 0;
            if (one.certified()) {
                certified++;
            } else if (isOver(round.certificationClosesAt(), school, given, true, now)) {
                lateToCertify++;
            }
        }
        int missing = round.schools().size() - submitted;
        return new RoundStanding(
                round.collectionId(),
                round.titleTh(),
                round.entryClosesAt(),
                round.certificationClosesAt(),
                round.schools().size(),
                submitted,
                certified,
                lateToSubmit,
                lateToCertify,
                expectedLate(Duration.between(now, round.entryClosesAt()), missing, sentThisWeek));
    }

    private static @Nullable Integer expectedLate(Duration left, int missing, int sentThisWeek) {
        if (!left.isPositive() || left.compareTo(LAST_WEEK) > 0) {
            return null;
        }
        long more = sentThisWeek * left.toHours() / LAST_WEEK.toHours();
        return (int) Math.max(0, missing - more);
    }

    private static boolean isOver(
            Instant closesAt, String school, List<MoreTime> given, boolean certification, Instant now) {
        return !now.isBefore(closesAt)
                && given.stream()
                        .filter(one -> one.schoolCode().equals(school))
                        .filter(one -> certification || !one.certificationOnly())
                        .noneMatch(one -> one.endsAt().isAfter(now));
    }

    boolean late() {
        return lateToSubmit + lateToCertify > 0;
    }

    boolean wholeCertified() {
        return schools > 0 && certified == schools;
    }
}
