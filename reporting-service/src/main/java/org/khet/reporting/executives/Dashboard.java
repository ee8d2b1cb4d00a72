package org.khet.reporting.executives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screen.
 *
 * @param now the newest figures; null where no snapshot of pupils was made yet
 * @param before those of the round before, or of the snapshot before where there was no other round
 * @param trend the newest figures of each round, oldest first
 * @param bigPercent a figure that moved by more is to be looked at
 * @param rounds of collecting that are not closed, those with late schools first
 * @param lateness how much is late in all
 * @param late open steps of productions, requests and collections past their due day, the latest first
 * @param decisions what waits for somebody to check, approve or publish it
 * @param published what was published last
 */
record Dashboard(
        @Nullable Figures now,
        @Nullable Figures before,
        List<Figures> trend,
        int smallSchool,
        int bigPercent,
        List<RoundStanding> rounds,
        Lateness lateness,
        List<Late> late,
        List<Decision> decisions,
        List<Recent> published) {

    /** More rounds than these make no line that says more. */
    private static final int MOST_ROUNDS = 8;

    record Figures(
            String snapshotId,
            String titleTh,
            int schoolYear,
            int round,
            LocalDate referenceDate,
            long pupils,
            long rooms,
            int schools,
            int smallSchools) {

        static Figures of(Summary summary) {
            return new Figures(
                    summary.id(),
                    summary.titleTh(),
                    summary.schoolYear(),
                    summary.round(),
                    summary.referenceDate(),
                    summary.pupils(),
                    summary.rooms(),
                    summary.schools(),
                    summary.smallSchools());
        }
    }

    /**
     * A step past its due day.
     *
     * @param caseKind PRODUCTION, REQUEST or COLLECTION
     * @param days of working time past the due day, at least 1
     * @param veryLate past the procedure's second limit too
     */
    record Late(
            String caseKind,
            String caseId,
            String titleTh,
            String stepTh,
            String stepEn,
            LocalDate dueOn,
            int days,
            boolean veryLate) {}

    /**
     * How much is late; lists show no more than a screen of it.
     *
     * @param rounds in which schools are late
     * @param schools that are, in all of them
     * @param requests with a step past its due day
     * @param requestsVeryLate of these
     * @param other productions, and steps of collections
     */
    record Lateness(int rounds, int schools, int requests, int requestsVeryLate, int other) {

        private static final String REQUEST = "REQUEST";

        static Lateness of(List<RoundStanding> rounds, List<Late> late) {
            var requests =
                    late.stream().filter(one -> one.caseKind().equals(REQUEST)).toList();
            return new Lateness(
                    (int) rounds.stream().filter(RoundStanding::late).count(),
                    rounds.stream()
                            .mapToInt(one -> one.lateToSubmit() + one.lateToCertify())
                            .sum(),
                    requests.size(),
                    (int) requests.stream().filter(Late::veryLate).count(),
                    late.size() - requests.size());
        }
    }

    /** @param own made by the reader, who may not decide on it */
    record Decision(String productionId, String titleTh, Kind kind, boolean own, int doubts) {}

    /** What has to be decided. */
    enum Kind {
        CHECK,
        APPROVE,
        PUBLISH
    }

    record Recent(String slug, String titleTh, int edition, Instant publishedAt) {}

    /**
     * The newest of each round, oldest first.
     *
     * @param newestFirst of all snapshots
     */
    static List<Figures> trend(List<Summary> newestFirst) {
        var seen = new HashSet<String>();
        var rounds = newestFirst.stream()
                .filter(summary -> seen.add(summary.collectionId()))
                .sorted(Comparator.comparing(Summary::referenceDate).thenComparing(Summary::id))
                .map(Figures::of)
                .toList();
        return rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size());
    }

    /** What the newest figures are held against: the round before, else the same round's snapshot before. */
    static @Nullable Figures before(Figures now, List<Figures> trend, List<Summary> newestFirst) {
        var earlier = new ArrayList<>(trend);
        earlier.removeIf(one -> !one.referenceDate().isBefore(now.referenceDate()));
        if (!earlier.isEmpty()) {
            return earlier.getLast();
        }
        return newestFirst.stream()
                .skip(1)
                .findFirst()
                .map(Figures::of)
                .filter(one -> one.referenceDate().equals(now.referenceDate()))
                .orElse(null);
    }
}
