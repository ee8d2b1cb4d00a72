package org.khet.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST …/steps/{n}/reject} and {@code /pause}. */
public record StepReason(@NotBlank @Size(max = 2000) String reason) {}
