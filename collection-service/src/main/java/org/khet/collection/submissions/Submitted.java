package org.khet.collection.submissions;

import java.time.Instant;

/** Who handed the current version in. */
public record Submitted(Actor by, Instant at) {}
