package org.khet.certificates;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the office says of one of its keys.
 *
 * @param retiredAt when another took its place; null while it signs, and where nothing is known of that
 * @param revocation null unless it fell into other hands
 */
public record Standing(
        @Nullable Instant retiredAt, @Nullable Revocation revocation) {

    static final Standing UNTOLD = new Standing(null, null);

    /**
     * A key that somebody else may have signed with.
     *
     * @param compromisedSince from then on no signature of it is to be trusted
     * @param recorded SHA-256 (lower-case hex) of the certificates from before, of which the office has recorded that it
     *     accepted them: the time inside a certificate alone proves nothing, as who has the key writes what he likes
     */
    public record Revocation(Instant compromisedSince, String reason, Set<String> recorded) {
        public Revocation {
            recorded = Set.copyOf(recorded);
        }
    }
}
