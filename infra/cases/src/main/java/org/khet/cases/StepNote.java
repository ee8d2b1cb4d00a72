package org.khet.cases;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST …/steps/{n}/complete}. */
public record StepNote(@Nullable @Size(max = 2000) String note) {}
