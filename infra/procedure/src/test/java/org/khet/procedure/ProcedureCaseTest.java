package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.procedure.Given.CALENDAR;
import static org.khet.procedure.Given.CHECKER;
import static org.khet.procedure.Given.OFFICER;
import static org.khet.procedure.Given.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.khet.calendar.DayKind;
import org.khet.calendar.Holiday;
import org.khet.calendar.WorkingCalendar;
import org.khet.procedure.HistoryEntry.Kind;
import org.khet.procedure.ProcedureRefusal.Code;

class ProcedureCaseTest {
    /** Monday 8 June 2569; the week has no holiday. */
    private final ProcedureCase begun = ProcedureCase.start(Procedures.COLLECTION, OFFICER, on("2026-06-08"), CALENDAR);

    private static ProcedureCase at(Procedure procedure, int n, Map<Integer, LocalDate> windows) {
        ProcedureCase moved = ProcedureCase.start(procedure, windows, OFFICER, on("2026-06-08"), CALENDAR);
        for (int done = 1; done < n; done++) {
            moved = moved.complete(done, done == 4 ? CHECKER : OFFICER, null, on("2026-06-08"), CALENDAR);
        }
        return moved;
    }

    private static void refused(Code code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProcedureRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void the_first_step_starts_with_the_case_and_is_due_after_its_standard() {
        assertThat(begun.step(1).status()).isEqualTo(StepStatus.ACTIVE);
        assertThat(begun.due(1)).isEqualTo("2026-06-11");
        assertThat(begun.steps().subList(1, 6)).allMatch(step -> step.status() == StepStatus.WAITING);
        assertThat(begun.due(2)).isNull();
        assertThat(begun.history()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Kind.STARTED);
            assertThat(entry.by()).isEqualTo(OFFICER);
        });
    }

    @Test
    void a_start_late_in_the_utc_day_counts_as_the_next_day_in_bangkok() {
        var late = ProcedureCase.start(Procedures.COLLECTION, OFFICER, Instant.parse("2026-06-07T17:30:00Z"), CALENDAR);
        assertThat(late.step(1).startedOn()).isEqualTo("2026-06-08");
    }

    @Test
    void all_six_steps_in_order_finish_the_case() {
        ProcedureCase moving = begun;
        for (int n = 1; n <= 6; n++) {
            assertThat(moving.finished()).isFalse();
            assertThat(moving.current().n()).isEqualTo(n);
            moving = moving.complete(n, OFFICER, "เรียบร้อย", on("2026-06-09"), CALENDAR);
        }
        assertThat(moving.finished()).isTrue();
        assertThat(moving.steps()).allMatch(step -> step.status() == StepStatus.DONE);
        ProcedureCase finished = moving;
        refused(Code.ALREADY_DONE, () -> finished.complete(6, OFFICER, null, on("2026-06-09"), CALENDAR));
    }

    @Test
    void steps_cannot_be_skipped_or_done_twice() {
        refused(Code.NOT_YET, () -> begun.complete(2, OFFICER, null, on("2026-06-08"), CALENDAR));
        refused(Code.NO_SUCH_STEP, () -> begun.complete(7, OFFICER, null, on("2026-06-08"), CALENDAR));
        refused(Code.NO_SUCH_STEP, () -> begun.complete(0, OFFICER, null, on("2026-06-08"), CALENDAR));
        ProcedureCase second = begun.complete(1, OFFICER, null, on("2026-06-08"), CALENDAR);
        refused(Code.ALREADY_DONE, () -> second.complete(1, OFFICER, null, on("2026-06-08"), CALENDAR));
    }

    @Test
    void a_failed_check_sends_the_work_back_and_the_clock_starts_afresh() {
        ProcedureCase checking = at(Procedures.COLLECTION, 4, Map.of(4, LocalDate.of(2026, 6, 30)));
        assertThat(checking.due(4)).isEqualTo("2026-06-30");
        ProcedureCase back = checking.reject(4, CHECKER, "ข้อมูลไม่ครบ", on("2026-06-15"), CALENDAR);
        assertThat(back.current().n()).isEqualTo(3);
        assertThat(back.step(3).round()).isEqualTo(2);
        assertThat(back.due(3)).isEqualTo("2026-06-18");
        assertThat(back.step(3).completedBy()).isNull();
        assertThat(back.step(4).status()).isEqualTo(StepStatus.WAITING);
        ProcedureCase again = back.complete(3, OFFICER, null, on("2026-06-16"), CALENDAR);
        assertThat(again.due(4)).isEqualTo("2026-06-30");
        assertThat(again.history()).extracting(HistoryEntry::action).contains(Kind.REJECTED);
    }

    @Test
    void a_step_between_is_done_again_too() {
        Procedure leaping = ProcedureText.parse("""
                code=X
                version=1
                nameTh=ก
                nameEn=x
                dayKind=WORKING
                extensions=0
                veryOverdueAfter=3
                1|1|0|||ก|a|ข|b
                2|1|0|||ก|a|ข|b
                3|1|0|1||ก|a|ข|b
                """);
        ProcedureCase back = at(leaping, 3, Map.of()).reject(3, OFFICER, "ใหม่", on("2026-06-09"), CALENDAR);
        assertThat(back.steps())
                .extracting(StepState::status)
                .containsExactly(StepStatus.ACTIVE, StepStatus.WAITING, StepStatus.WAITING);
        refused(Code.ALREADY_EXTENDED, () -> back.extend(1, 1, OFFICER, "ขอเวลา", on("2026-06-09"), CALENDAR));
    }

    @Test
    void only_the_check_can_send_work_back_and_only_with_a_reason() {
        refused(Code.CANNOT_REJECT, () -> begun.reject(1, OFFICER, "ไม่", on("2026-06-08"), CALENDAR));
        ProcedureCase checking = at(Procedures.COLLECTION, 4, Map.of());
        refused(Code.REASON_REQUIRED, () -> checking.reject(4, OFFICER, " ", on("2026-06-08"), CALENDAR));
        refused(Code.NOT_YET, () -> begun.reject(4, OFFICER, "ไม่", on("2026-06-08"), CALENDAR));
    }

    @Test
    void the_checker_is_not_the_producer() {
        ProcedureCase checking = at(Procedures.INFORMATION_REQUEST, 4, Map.of());
        refused(Code.SAME_PERSON, () -> checking.complete(4, OFFICER, null, on("2026-06-08"), CALENDAR));
        assertThat(checking.complete(4, CHECKER, null, on("2026-06-08"), CALENDAR)
                        .current()
                        .n())
                .isEqualTo(5);
    }

    @Test
    void paused_days_do_not_count() {
        // Monday to Thursday; one day used, then three working days and a weekend of waiting.
        ProcedureCase waiting = begun.pause(1, OFFICER, "รอผู้ขอ", on("2026-06-09"), CALENDAR);
        refused(Code.PAUSED, () -> waiting.complete(1, OFFICER, null, on("2026-06-10"), CALENDAR));
        assertThat(waiting.standing(1, on("2026-07-20"), CALENDAR)).isEqualTo(Standing.ON_TIME);
        assertThat(waiting.escalate(on("2026-07-20"), CALENDAR).escalations()).isEmpty();
        assertThat(waiting.view(on("2026-07-20"), CALENDAR).steps().getFirst().remainingDays())
                .isEqualTo(2);
        ProcedureCase resumed = waiting.resume(1, OFFICER, on("2026-06-15"), CALENDAR);
        assertThat(resumed.due(1)).isEqualTo("2026-06-17");
        refused(Code.NOT_PAUSED, () -> resumed.resume(1, OFFICER, on("2026-06-15"), CALENDAR));
        ProcedureCase twice = resumed.pause(1, OFFICER, "รออีก", on("2026-06-15"), CALENDAR)
                .resume(1, OFFICER, on("2026-06-16"), CALENDAR);
        assertThat(twice.due(1)).isEqualTo("2026-06-18");
    }

    @Test
    void a_pause_within_a_day_moves_nothing() {
        ProcedureCase resumed = begun.pause(1, OFFICER, "รอ", on("2026-06-09"), CALENDAR)
                .resume(1, OFFICER, on("2026-06-09"), CALENDAR);
        assertThat(resumed.due(1)).isEqualTo("2026-06-11");
    }

    @Test
    void the_time_is_extended_once_with_a_reason() {
        ProcedureCase longer = begun.extend(1, 2, OFFICER, "ข้อมูลมาก", on("2026-06-10"), CALENDAR);
        assertThat(longer.due(1)).isEqualTo("2026-06-15");
        refused(Code.ALREADY_EXTENDED, () -> longer.extend(1, 1, OFFICER, "อีก", on("2026-06-10"), CALENDAR));
        refused(Code.REASON_REQUIRED, () -> begun.extend(1, 1, OFFICER, "", on("2026-06-10"), CALENDAR));
        refused(Code.BAD_EXTENSION, () -> begun.extend(1, 0, OFFICER, "ลด", on("2026-06-10"), CALENDAR));
        refused(Code.BAD_EXTENSION, () -> begun.extend(1, 366, OFFICER, "นาน", on("2026-06-10"), CALENDAR));
        ProcedureCase open = at(Procedures.COLLECTION, 4, Map.of());
        refused(Code.NO_DUE_DATE, () -> open.extend(4, 1, OFFICER, "ขอ", on("2026-06-10"), CALENDAR));
    }

    @Test
    void the_case_can_set_the_date_that_the_standard_leaves_open() {
        ProcedureCase open = at(Procedures.COLLECTION, 4, Map.of());
        assertThat(open.due(4)).isNull();
        assertThat(open.standing(4, on("2027-01-01"), CALENDAR)).isEqualTo(Standing.ON_TIME);
        ProcedureCase dated = open.setDue(4, LocalDate.of(2026, 6, 30), OFFICER, "ประกาศ", on("2026-06-08"), CALENDAR);
        assertThat(dated.due(4)).isEqualTo("2026-06-30");
        assertThat(begun.setDue(4, LocalDate.of(2026, 6, 30), OFFICER, null, on("2026-06-08"), CALENDAR)
                        .due(4))
                .isNull();
        refused(Code.ALREADY_DONE, () -> open.setDue(1, null, OFFICER, null, on("2026-06-08"), CALENDAR));
    }

    @Test
    void a_holiday_declared_today_moves_what_is_open_and_says_so() {
        WorkingCalendar more =
                CALENDAR.with(new Holiday(LocalDate.of(2026, 6, 10), "วันหยุดพิเศษ", null, Holiday.Kind.SPECIAL, null));
        Recomputed moved = begun.recompute(ProcedureCase.SYSTEM, "วันหยุดพิเศษ", on("2026-06-09"), more);
        assertThat(moved.changes())
                .containsExactly(new DueChange(
                        1,
                        Procedures.COLLECTION.step(1).nameTh(),
                        LocalDate.of(2026, 6, 11),
                        LocalDate.of(2026, 6, 12)));
        assertThat(moved.changed().due(1)).isEqualTo("2026-06-12");
        assertThat(moved.changed().history().getLast().note()).isEqualTo("2026-06-11 → 2026-06-12 · วันหยุดพิเศษ");
        Recomputed again = moved.changed().recompute(ProcedureCase.SYSTEM, null, on("2026-06-09"), more);
        assertThat(again.changes()).isEmpty();
        assertThat(again.changed()).isSameAs(moved.changed());
    }

    @Test
    void a_holiday_declared_inside_a_past_pause_moves_nothing() {
        ProcedureCase resumed = begun.pause(1, OFFICER, "รอ", on("2026-06-08"), CALENDAR)
                .resume(1, OFFICER, on("2026-06-12"), CALENDAR);
        WorkingCalendar more =
                CALENDAR.with(new Holiday(LocalDate.of(2026, 6, 10), "วันหยุดพิเศษ", null, Holiday.Kind.SPECIAL, null));
        assertThat(resumed.recompute(OFFICER, null, on("2026-06-12"), more).changes())
                .isEmpty();
    }

    @Test
    void each_level_is_told_once_for_one_due_date() {
        assertThat(begun.escalate(on("2026-06-09"), CALENDAR).escalations()).isEmpty();
        Escalated soon = begun.escalate(on("2026-06-10"), CALENDAR);
        assertThat(soon.escalations()).extracting(Escalation::standing).containsExactly(Standing.DUE_SOON);
        assertThat(soon.changed().escalate(on("2026-06-11"), CALENDAR).escalations())
                .isEmpty();
        Escalated late = soon.changed().escalate(on("2026-06-12"), CALENDAR);
        assertThat(late.escalations()).extracting(Escalation::standing).containsExactly(Standing.OVERDUE);
        assertThat(late.changed().escalate(on("2026-06-16"), CALENDAR).escalations())
                .isEmpty();
        Escalated veryLate = late.changed().escalate(on("2026-06-17"), CALENDAR);
        assertThat(veryLate.escalations()).extracting(Escalation::standing).containsExactly(Standing.VERY_OVERDUE);
        ProcedureCase extended = veryLate.changed().extend(1, 5, OFFICER, "ขอเวลา", on("2026-06-17"), CALENDAR);
        assertThat(extended.due(1)).isEqualTo("2026-06-18");
        Escalated anew = extended.escalate(on("2026-06-19"), CALENDAR);
        assertThat(anew.escalations()).extracting(Escalation::standing).containsExactly(Standing.OVERDUE);
    }

    @Test
    void after_a_long_silence_only_the_highest_level_is_told() {
        assertThat(begun.escalate(on("2026-12-01"), CALENDAR).escalations())
                .extracting(escalation -> escalation.standing().level())
                .containsExactly(3);
    }

    @Test
    void the_view_shows_what_is_left_and_how_it_went() {
        ProcedureCase moved = begun.assign(1, "clerk", OFFICER, on("2026-06-08"))
                .complete(1, OFFICER, "เสร็จ", on("2026-06-15"), CALENDAR);
        CaseView view = moved.view(on("2026-06-17"), CALENDAR);
        assertThat(view.currentStep()).isEqualTo(2);
        assertThat(view.finished()).isFalse();
        StepView first = view.steps().getFirst();
        assertThat(first.standing()).isEqualTo(Standing.OVERDUE);
        assertThat(first.remainingDays()).isNull();
        assertThat(first.holder()).isEqualTo("clerk");
        StepView second = view.steps().get(1);
        assertThat(second.dueOn()).isEqualTo("2026-06-18");
        assertThat(second.remainingDays()).isEqualTo(1);
        assertThat(second.standing()).isEqualTo(Standing.DUE_SOON);
        assertThat(view.steps().get(2).standing()).isNull();
    }

    @Test
    void an_office_may_count_calendar_days() {
        ProcedureCase calendarDays = ProcedureCase.start(
                Procedures.COLLECTION.counting(DayKind.CALENDAR), OFFICER, on("2026-06-12"), CALENDAR);
        assertThat(calendarDays.due(1)).isEqualTo("2026-06-15");
        assertThat(begun.procedure().counting(DayKind.WORKING)).isEqualTo(begun.procedure());
    }
}
