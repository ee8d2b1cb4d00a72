package org.khet.collection.laboratory;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * One try of a rule or a version on a collection's rows, from the asking to its end.
 *
 * @param dataSetCode what is tried
 * @param rule the only rule tried; null for the whole version
 * @param schools how many have been looked at
 * @param of how many there are
 * @param found what has come out so far, or in the end; null before the first school
 * @param asked whether somebody wants it ended
 * @param seenAt when it was last heard of; a run under way is heard of every few seconds
 */
public record LabRun(
        @BsonId String id,
        long version,
        String areaCode,
        String collectionId,
        String dataSetCode,
        int dataSetVersion,
        @Nullable String rule,
        Status status,
        String by,
        Instant askedAt,
        @Nullable Instant endedAt,
        int schools,
        int of,
        @Nullable Result found,
        boolean asked,
        Instant seenAt)
        implements Aggregate {

    /** Longer silence means that nobody works on it any more: its service was stopped. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);
    /** Others may be before it, for as long as they may take. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** How far it is. */
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        /** The service was stopped meanwhile; what it had found is kept and it can go on. */
        INTERRUPTED,
        FAILED;

        boolean underWay() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** As it stands, silence considered. */
    Status statusAt(Instant now) {
        var longest = status == Status.WAITING ? LONGEST_WAIT : LONGEST_SILENCE;
        return status.underWay() && seenAt.plus(longest).isBefore(now) ? Status.INTERRUPTED : status;
    }

    /** Whether there is more to look at. */
    boolean canGoOn(Instant now) {
        return switch (statusAt(now)) {
            case CANCELLED, INTERRUPTED, FAILED -> true;
            case DONE -> found != null && found.bound() != null;
            case WAITING, RUNNING -> false;
        };
    }

    LabRun waiting(Instant now) {
        return with(Status.WAITING, null, schools, of, found, false, now);
    }

    /** Unless it was cancelled before its turn came. */
    LabRun at(int done, int all, Result so, Instant now) {
        return status == Status.CANCELLED ? this : with(Status.RUNNING, null, done, all, so, asked, now);
    }

    LabRun ended(Status how, int done, @Nullable Result with, Instant now) {
        return with(how, now, done, of, with, asked, now);
    }

    /** A waiting one ends at once, one under way as soon as it hears of it. */
    LabRun askedToEnd(Instant now) {
        return switch (status) {
            case WAITING -> with(Status.CANCELLED, now, schools, of, found, true, now);
            case RUNNING -> with(status, null, schools, of, found, true, seenAt);
            case DONE, CANCELLED, INTERRUPTED, FAILED -> this;
        };
    }

    private LabRun with(
            Status changed,
            @Nullable Instant end,
            int done,
            int all,
            @Nullable Result result,
            boolean wanted,
            Instant seen) {
        return new LabRun(
                id,
                version,
                areaCode,
                collectionId,
                dataSetCode,
                dataSetVersion,
                rule,
                changed,
                by,
                askedAt,
                end,
                done,
                all,
                result,
                wanted,
                seen);
    }
}
