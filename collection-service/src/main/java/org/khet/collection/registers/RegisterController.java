package org.khet.collection.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A register over HTTP, for the office's staff. Numbers are given and voided where the papers are. */
@RestController
@RequestMapping("/api/collection/registers/{areaCode}")
class RegisterController {

    private final Registers registers;
    private final Clock clock;

    RegisterController(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param year of the Buddhist era; this one where it is not given
     */
    @GetMapping
    Page<RegisterEntry> list(
            Caller caller,
            @PathVariable String areaCode,
            @RequestParam(defaultValue = "MEMO") Book book,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        caller.requireStaff();
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบเขตพื้นที่นี้ในขอบเขตของท่าน", "There is no such area within your reach")
                    .cure("ตรวจรหัสเขตพื้นที่ และบัญชีที่ใช้", "Check the area's code and the account in use")
                    .build();
        }
        var page = PageRequest.of(limit, cursor);
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.BANGKOK);
        int of = year == null ? ThaiBuddhistDate.from(today).get(ChronoField.YEAR) : year;
        return Page.of(
                registers.list(areaCode, book, of, below(page.after()), page.fetch()),
                page,
                entry -> String.valueOf(entry.number()));
    }

    private static @Nullable Integer below(@Nullable String after) {
        try {
            return after == null ? null : Integer.valueOf(after);
        } catch (NumberFormatException e) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("cursor ไม่ถูกต้อง", "The cursor is not valid")
                    .field("cursor", "ใช้ค่าจากคำตอบก่อนหน้า", "Use the one of the answer before")
                    .cause(e)
                    .build();
        }
    }
}
