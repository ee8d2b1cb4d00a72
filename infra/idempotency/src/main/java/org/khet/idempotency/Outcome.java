package org.khet.idempotency;

import org.jspecify.annotations.Nullable;

/** What became of the wish to run a request under a key. */
sealed interface Outcome {
    /** Nobody ran it yet, or who did is dead. */
    record Granted(Claim claim) implements Outcome {}

    /** It runs at this moment; the hash is not known yet where a large body still streams. */
    record Running(@Nullable String requestHash) implements Outcome {}

    /** It was answered. */
    record Answered(StoredAnswer answer) implements Outcome {}

    /** The key belongs to another request, whose first run died. */
    record Foreign() implements Outcome {}
}
