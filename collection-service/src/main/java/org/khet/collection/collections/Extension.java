package org.khet.collection.collections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far beyond a collection's windows a school may go, or might, by the exceptions that the office made for it.
 *
 * @param entryUntil just before which it may send and submit; null where no exception covers that
 * @param certificationUntil just before which its director may certify
 */
public record Extension(
        @Nullable Instant entryUntil, @Nullable Instant certificationUntil) {
    public static final Extension NONE = new Extension(null, null);

    /** Whether it lets the school do anything now. */
    public boolean inForce(Instant now) {
        return reaches(certificationUntil, now);
    }

    boolean entryInForce(Instant now) {
        return reaches(entryUntil, now);
    }

    /** When entry ends for this school: an exception that has lapsed moved its deadline all the same. */
    public Instant entryEnds(Window entry) {
        return later(entry.closesAt(), entryUntil);
    }

    public Instant certificationEnds(Window certification) {
        return later(certification.closesAt(), certificationUntil);
    }

    private static boolean reaches(@Nullable Instant until, Instant now) {
        return until != null && now.isBefore(until);
    }

    private static Instant later(Instant ends, @Nullable Instant until) {
        return until != null && until.isAfter(ends) ? until : ends;
    }
}
