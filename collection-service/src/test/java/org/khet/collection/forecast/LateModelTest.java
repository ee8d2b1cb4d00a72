package org.khet.collection.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.submissions.SubmissionStatus.CLEAN;
import static org.khet.collection.submissions.SubmissionStatus.NOT_STARTED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khet.collection.forecast.Outlook.Reason;
import org.khet.collection.forecast.Outlook.Risk;
import org.khet.collection.submissions.SubmissionStatus;

class LateModelTest {

    /** Ten schools, of which one was late and one submitted on the last day, the others some days before. */
    private static final AreaPast AREA = new AreaPast(IntStream.range(0, 10)
            .boxed()
            .collect(Collectors.toMap(n -> "s" + n, n -> past(n == 0 ? 2 : n == 1 ? 0 : -n))));

    private static final Pace USUAL = new Pace(3, 50, 50);

    @Test
    void a_school_that_was_late_and_has_not_started_three_days_before_the_end_will_be_late() {
        var outlook = outlook(NOT_STARTED, 3, past(2));

        assertThat(outlook.risk()).isEqualTo(Risk.LIKELY_LATE);
        assertThat(said(outlook)).isEqualTo("รอบก่อน (1/2567) ส่งช้า 2 วันทำการ, เหลือ 3 วันทำการ, ยังไม่เริ่ม");
        assertThat(outlook.reasons().getFirst().textEn()).isEqualTo("last round (1/2567) late by 2 working days");
    }

    @Test
    void a_school_that_was_always_early_and_only_has_to_submit_is_on_course() {
        var outlook = outlook(CLEAN, 3, past(-8, -6, -9));

        assertThat(outlook.risk()).isEqualTo(Risk.ON_COURSE);
        assertThat(outlook.percent()).isEqualTo(5);
        assertThat(said(outlook)).contains("ส่งช้า 0 จาก 3 รอบที่ผ่านมา", "เหลือเพียงกดส่ง");
    }

    @Test
    void a_school_without_a_past_is_judged_as_the_areas_schools_are() {
        assertThat(outlook(NOT_STARTED, 3, past()).percent())
                .isEqualTo(Math.toIntExact(Math.round(AREA.lateOfOpen(3, false) * 20) * 5));
        assertThat(said(outlook(NOT_STARTED, 3, past()))).startsWith("ไม่มีประวัติรอบก่อน");
    }

    @Test
    void the_same_school_becomes_likelier_to_be_late_as_days_go_by_without_a_start() {
        var area = new SimulatedArea(7).past(4);

        var percents = IntStream.of(10, 5, 3, 1)
                .map(left -> LateModel.outlook(at(NOT_STARTED, left), past(-1, 1), area, new Pace(left, 50, 50))
                        .percent())
                .boxed()
                .toList();

        assertThat(percents).isSorted();
        assertThat(percents.getLast()).isGreaterThan(percents.getFirst() + 20);
    }

    @Test
    void what_was_long_ago_counts_less_than_the_round_before() {
        assertThat(outlook(NOT_STARTED, 3, past(2, -1, -1)).percent())
                .isGreaterThan(outlook(NOT_STARTED, 3, past(-1, -1, 2)).percent());
    }

    @Test
    void an_area_behind_its_pace_makes_each_of_its_schools_likelier_to_be_late() {
        var behind = LateModel.outlook(at(NOT_STARTED, 3), past(-1, 1), AREA, new Pace(3, 30, 50));

        assertThat(behind.percent())
                .isGreaterThan(outlook(NOT_STARTED, 3, past(-1, 1)).percent());
        assertThat(said(behind)).contains("ทั้งเขตช้ากว่ารอบก่อน");
    }

    @Test
    void a_round_never_submitted_is_the_worst_and_having_been_sent_back_is_told() {
        var never = List.of(new PastReturn(2567, 1, null, null, 2));

        assertThat(said(LateModel.outlook(at(NOT_STARTED, 0), never, AREA, USUAL)))
                .contains("ไม่ได้ส่ง", "วันนี้วันสุดท้าย", "รอบก่อนถูกส่งคืน 2 ครั้ง");
    }

    private static Outlook outlook(SubmissionStatus status, int daysLeft, List<PastReturn> past) {
        return LateModel.outlook(at(status, daysLeft), past, AREA, USUAL);
    }

    private static Standing at(SubmissionStatus status, int daysLeft) {
        return new Standing(status, 12, 3, daysLeft);
    }

    private static List<PastReturn> past(Integer... days) {
        return Arrays.stream(days)
                .map(day -> new PastReturn(2567, 1, day - 2, day, 0))
                .toList();
    }

    private static String said(Outlook outlook) {
        return outlook.reasons().stream().map(Reason::textTh).collect(Collectors.joining(", "));
    }
}
