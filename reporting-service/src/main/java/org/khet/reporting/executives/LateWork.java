package org.khet.reporting.executives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.cases.OfficeCalendar;
import org.khet.procedure.Procedures;
import org.khet.procedure.Standing;
import org.khet.procedure.Step;
import org.khet.reporting.executives.Dashboard.Late;
import org.khet.reporting.productions.Productions.Open;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** What is late, wherever in the office: counted in working days at the moment it is read. */
@Component
class LateWork {

    private static final String PRODUCTION = "PRODUCTION";

    private final RunningSteps steps;
    private final Rounds rounds;
    private final OfficeCalendar calendar;
    private final Clock clock;

    LateWork(RunningSteps steps, Rounds rounds, OfficeCalendar calendar, Clock clock) {
        this.steps = steps;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The latest first. */
    List<Late> of(List<Open> productions, Caller caller) {
        var late = new ArrayList<Late>();
        for (var one : productions) {
            var step = one.step();
            if (step.dueOn() != null && step.remainingDays() != null && step.remainingDays() < 0) {
                late.add(new Late(
                        PRODUCTION,
                        one.production().id(),
                        one.production().titleTh(),
                        step.nameTh(),
                        step.nameEn(),
                        step.dueOn(),
                        -step.remainingDays(),
                        step.standing() == Standing.VERY_OVERDUE));
            }
        }
        var now = clock.instant();
        var today = now.atZone(WorkingCalendar.BANGKOK).toLocalDate();
        for (var one : steps.late(today)) {
            if (reaches(caller, one.areaCode())) {
                late.add(late(one, today));
            }
        }
        late.sort(Comparator.comparingInt(Late::days).reversed().thenComparing(Late::caseId));
        return List.copyOf(late);
    }

    /** Those late first, then by their next deadline. */
    List<RoundStanding> rounds(Caller caller) {
        Instant now = clock.instant();
        return rounds.open(now, area -> reaches(caller, area)).stream()
                .sorted(Comparator.comparing((RoundStanding round) -> !round.late())
                        .thenComparing(RoundStanding::entryClosesAt)
                        .thenComparing(RoundStanding::collectionId))
                .toList();
    }

    private Late late(RunningStep one, LocalDate today) {
        return new Late(
                one.caseKind(),
                one.caseId(),
                one.titleTh(),
                one.stepTh(),
                english(one.stepTh()),
                one.dueOn(),
                // A due day before a holiday is past though no working day is lost yet.
                Math.max(1, calendar.current().workingDaysBetween(one.dueOn(), today)),
                one.veryLate());
    }

    /** Events say the step in Thai alone; a step that the office named itself has no other name. */
    private static String english(String nameTh) {
        return Procedures.shipped().stream()
                .flatMap(procedure -> procedure.steps().stream())
                .filter(step -> step.nameTh().equals(nameTh))
                .map(Step::nameEn)
                .findFirst()
                .orElse(nameTh);
    }

    /** What belongs to no area is the whole office's. */
    private static boolean reaches(Caller caller, @Nullable String areaCode) {
        return areaCode == null || caller.coversArea(areaCode);
    }
}
