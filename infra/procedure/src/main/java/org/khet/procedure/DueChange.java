package org.khet.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A due date that moved. */
public record DueChange(
        int step,
        String stepNameTh,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {}
