package org.khet.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.DayKind;

/**
 * A step as the interfaces of all services show it.
 *
 * @param dueOn of an open or done step; while paused, when it would be due if it went on today
 * @param remainingDays days of {@code dayKind} until the end of the due day, negative when late; only while open
 * @param standing null while it waits; of a done step, how it stood when it was completed
 */
public record StepView(
        int n,
        String nameTh,
        String nameEn,
        String resultTh,
        String resultEn,
        StepStatus status,
        @Nullable Integer standardDays,
        DayKind dayKind,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingDays,
        @Nullable Standing standing,
        @Nullable String holder,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable Integer rejectsTo,
        int round) {}
