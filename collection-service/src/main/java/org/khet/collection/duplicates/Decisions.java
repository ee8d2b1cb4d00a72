package org.khet.collection.duplicates;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.AreaFinding;

/**
 * What the office has decided against one school, ready to be looked up row by row while its next file comes in. Not for use by
 * two threads at once.
 */
public final class Decisions {
    private final PupilTokens pupils;
    private final Map<Long, DuplicateCase> lost;

    Decisions(PupilTokens pupils, Map<Long, DuplicateCase> lost) {
        this.pupils = pupils;
        this.lost = Map.copyOf(lost);
    }

    /** The same, for another thread. */
    public Decisions another() {
        return new Decisions(pupils.another(), lost);
    }

    /** Whether nothing was decided against the school. */
    public boolean areNone() {
        return lost.isEmpty();
    }

    /** By which the same pupil is found in other schools' files; 0 for none. */
    public long token(@Nullable String citizenId) {
        return pupils.token(citizenId);
    }

    /** The error for a pupil that the school has lost. */
    public Optional<AreaFinding> against(long token, @Nullable String citizenId, int row) {
        var decided = token == 0 ? null : lost.get(token);
        return decided == null || citizenId == null || !decided.pupil().equals(pupils.hash(citizenId))
                ? Optional.empty()
                : Optional.of(finding(decided, row));
    }

    static AreaFinding finding(DuplicateCase decided, int row) {
        var ruling = decided.ruling();
        var keepsAt = ruling == null ? null : ruling.keepsAt();
        return new AreaFinding("dup-" + decided.id(), decided.id(), row, "citizenId", keepsAt == null ? "" : keepsAt);
    }
}
