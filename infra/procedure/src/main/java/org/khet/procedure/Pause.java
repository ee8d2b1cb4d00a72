package org.khet.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time that does not count: the days in {@code (from, to]}. The dates are kept rather than a number of days, so that a
 * holiday declared later inside a pause moves nothing.
 *
 * @param to null while the pause lasts
 */
public record Pause(LocalDate from, @Nullable LocalDate to, String reason) {}
