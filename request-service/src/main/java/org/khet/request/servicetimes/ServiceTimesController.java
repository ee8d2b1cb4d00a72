package org.khet.request.servicetimes;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.cases.OfficeCalendar;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.procedure.Procedures;
import org.khet.request.offering.AnsweredByPublication;
import org.khet.request.requests.InformationRequests;
import org.khet.security.Caller;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff: how long requests took, by the month in which the work was finished. */
@RestController
@RequestMapping("/api/requests/service-times")
class ServiceTimesController {

    private static final int MOST_MONTHS = 60;
    private static final int USUAL_MONTHS = 12;
    private static final String MONTH = "yyyy-MM";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final InformationRequests requests;
    private final AnsweredByPublication answered;
    private final OfficeCalendar calendar;
    private final Clock clock;

    ServiceTimesController(
            InformationRequests requests, AnsweredByPublication answered, OfficeCalendar calendar, Clock clock) {
        this.requests = requests;
        this.answered = answered;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From and to as {@code 2026-11}, both included; the last twelve months by default. */
    @GetMapping
    ServiceTimes show(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(pattern = MONTH) @Nullable YearMonth from,
            @RequestParam(required = false) @DateTimeFormat(pattern = MONTH) @Nullable YearMonth to) {
        caller.requireStaff();
        var last = to == null ? YearMonth.now(clock) : to;
        var first = from == null ? last.minusMonths(USUAL_MONTHS - 1) : from;
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "to",
                            "เดือนสิ้นสุดต้องไม่ก่อนเดือนเริ่มต้น และไม่เกิน " + MOST_MONTHS + " เดือน",
                            "Ends not before it begins, and after at most " + MOST_MONTHS + " months")
                    .build();
        }
        var spans = new ArrayList<Span>();
        var days = calendar.current();
        requests.each(caller, request -> spans.addAll(Spans.of(request.steps(), request.filedAt(), days)));
        return ServiceTimes.of(
                first,
                last,
                answered.count(begin(first), begin(last.plusMonths(1))),
                Procedures.INFORMATION_REQUEST,
                spans);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Caller caller,
            @RequestParam String format,
            @RequestParam(required = false) @DateTimeFormat(pattern = MONTH) @Nullable YearMonth from,
            @RequestParam(required = false) @DateTimeFormat(pattern = MONTH) @Nullable YearMonth to) {
        var times = show(caller, from, to);
        return switch (format) {
            case "csv" -> attachment(times, format, CSV, ServiceTimesFile.csv(times));
            case "xlsx" -> attachment(times, format, XLSX, ServiceTimesFile.xlsx(times));
            default ->
                throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .field("format", "เลือก csv หรือ xlsx", "Choose csv or xlsx")
                        .build();
        };
    }

    private static ResponseEntity<byte[]> attachment(ServiceTimes times, String ending, MediaType type, byte[] bytes) {
        var name = "service-times-" + times.from() + "-" + times.to() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkingCalendar.BANGKOK).toInstant();
    }
}
