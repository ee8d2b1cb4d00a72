package org.khet.reporting.executives;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.events.StepNotice;

/**
 * The step of another service's case that is near or past its due day; no case has more than one.
 *
 * @param dueOn as far as it is known
 * @param veryLate whether the case's own clock has told so for this due day
 * @param waitingSince while the clock stands still for the requester's answer
 */
public record RunningStep(
        @BsonId String caseId,
        String caseKind,
        String titleTh,
        int step,
        String stepTh,
        LocalDate dueOn,
        boolean veryLate,
        @Nullable String areaCode,
        @Nullable Instant waitingSince) {

    private static final int VERY_OVERDUE = 3;

    static RunningStep of(StepNotice told, LocalDate dueOn) {
        return new RunningStep(
                told.caseId(),
                told.caseKind(),
                told.caseTitleTh(),
                told.step(),
                told.stepNameTh(),
                dueOn,
                told.level() >= VERY_OVERDUE,
                told.areaCode(),
                null);
    }

    RunningStep waiting(Instant since) {
        return new RunningStep(caseId, caseKind, titleTh, step, stepTh, dueOn, false, areaCode, since);
    }

    /** The days of waiting are added to the due day, as the procedure does. */
    RunningStep goingOn(Instant now, WorkingCalendar calendar) {
        if (waitingSince == null) {
            return this;
        }
        int days = calendar.workingDaysBetween(
                waitingSince.atZone(WorkingCalendar.BANGKOK).toLocalDate(),
                now.atZone(WorkingCalendar.BANGKOK).toLocalDate());
        return dueOn(days > 0 ? calendar.plusWorkingDays(dueOn, days) : dueOn);
    }

    RunningStep dueOn(LocalDate due) {
        return new RunningStep(caseId, caseKind, titleTh, step, stepTh, due, false, areaCode, null);
    }
}
