package org.khet.request.servicetimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;

class ServiceTimesTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final WorkingCalendar DAYS = WorkingCalendar.of(ThaiHolidays.shipped());
    /** Noon in Bangkok on a Monday. */
    private static final Instant MONDAY = Instant.parse("2026-06-15T05:00:00Z");

    @Test
    void median_and_ninetieth_percentile_are_those_of_a_schoolbook() {
        var ten = Times.of(5, IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(ten.medianDays()).isEqualTo(5.5);
        assertThat(ten.p90Days()).isEqualTo(9);
        assertThat(ten.withinStandard()).isEqualTo(0.5);
        assertThat(Times.of(null, List.of(3)).withinStandard()).isNull();
        assertThat(Times.of(null, List.of(3)).p90Days()).isEqualTo(3);
        assertThat(Times.of(1, List.of()).medianDays()).isNull();
    }

    @Test
    void days_on_which_the_clock_stood_still_and_weekends_are_not_the_offices() {
        var waited = ProcedureCase.start(Procedures.INFORMATION_REQUEST, "a", MONDAY, DAYS)
                .pause(1, "a", "รอผู้ขอ", MONDAY, DAYS)
                .resume(1, "a", after(3), DAYS)
                // The Monday after: one working day after the Friday.
                .complete(1, "a", null, after(7), DAYS);
        assertThat(Spans.of(waited, MONDAY, DAYS)).containsExactly(new Span(1, JUNE, 2));
    }

    @Test
    void a_whole_case_counts_when_it_is_finished() {
        var steps = ProcedureCase.start(Procedures.INFORMATION_REQUEST, "a", MONDAY, DAYS);
        for (int n = 1; n <= 7; n++) {
            steps = steps.complete(n, n == 4 ? "b" : "a", null, after(n < 5 ? 1 : 2), DAYS);
        }
        assertThat(Spans.of(steps, MONDAY, DAYS))
                .hasSize(8)
                .contains(new Span(5, JUNE, 1), new Span(Span.WHOLE, JUNE, 2));
    }

    @Test
    void the_report_has_a_line_for_each_step_and_one_for_the_whole_in_all_and_by_month() {
        var times = report();
        assertThat(times.steps()).hasSize(8);
        assertThat(times.steps().getFirst().times()).isEqualTo(new Times(1, 3, 1.0, 4, 2 / 3.0));
        assertThat(times.steps().get(3).times().standardDays()).isNull();
        assertThat(times.steps().getLast().times().standardDays()).isEqualTo(6);
        assertThat(times.months()).extracting(ServiceTimes.Month::month).containsExactly(JUNE.minusMonths(1), JUNE);
        assertThat(times.months().getFirst().steps().getFirst().times().count()).isEqualTo(1);
    }

    @Test
    void the_files_hold_what_the_report_holds() throws IOException {
        var csv = new String(ServiceTimesFile.csv(report()), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFเดือน,");
        assertThat(csv.lines())
                .hasSize(1 + 3 * 8)
                .anyMatch(line -> line.startsWith("2569-06,1,") && line.endsWith(",1,2,2.5,4,50.0"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(ServiceTimesFile.xlsx(report())))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 3 * 8);
            assertThat(rows.get(1).getCellAsNumber(4).orElseThrow().intValue()).isEqualTo(3);
        }
    }

    private static ServiceTimes report() {
        var spans = List.of(
                new Span(1, JUNE, 1),
                new Span(1, JUNE, 4),
                new Span(1, JUNE.minusMonths(1), 1),
                new Span(1, JUNE.plusMonths(1), 9));
        return ServiceTimes.of(JUNE.minusMonths(2), JUNE, 4, Procedures.INFORMATION_REQUEST, spans);
    }

    private static Instant after(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
