package org.khet.collection.papers;

import jakarta.validation.Valid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.letterheads.Letterheads;
import org.khet.collection.letterheads.Printers;
import org.khet.collection.registers.Registers;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Prints a paper for those who write elsewhere in the house, such as the cover of a delivery. */
@RestController
class PapersController {

    /** Percent-encoded UTF-8, as a number such as ศธ 04146/12 is Thai. */
    private static final String NUMBER = "Khet-Paper-Number";

    private static final Role[] WRITERS = {Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR, Role.OFFICE_DIRECTOR};

    private final Letterheads letterheads;
    private final Printers printers;
    private final Registers registers;
    private final AuditTrail audit;
    private final Clock clock;

    PapersController(Letterheads letterheads, Printers printers, Registers registers, AuditTrail audit, Clock clock) {
        this.letterheads = letterheads;
        this.printers = printers;
        this.registers = registers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A PDF. What is no draft gets today's date and the next number of its register, the same again for the same paper;
     * it is refused while the office has no emblem, and no number is drawn then.
     */
    @PostMapping(path = "/api/collection/letterheads/{areaCode}/papers", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(Caller caller, @PathVariable String areaCode, @Valid @RequestBody OfficePaper wanted) {
        caller.requireRole(WRITERS);
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบเขตพื้นที่นี้ในขอบเขตของท่าน", "There is no such area within your reach")
                    .cure("ตรวจรหัสเขตพื้นที่ และบัญชีที่ใช้", "Check the area's code and the account in use")
                    .build();
        }
        var office = letterheads.of(areaCode);
        var printing = printers.of(office, List.of());
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.BANGKOK);
        if (wanted.draft()) {
            return answer(wanted, printing.pdf(wanted.document(office, null, today, null)), null);
        }
        // What would be refused is refused before a number is drawn.
        printing.pdf(wanted.document(office, "0", today, null));
        var entry = registers.number(
                office,
                new Registers.Paper(
                        "paper:" + areaCode + ":" + wanted.paper(),
                        wanted.form().book(),
                        today,
                        wanted.subject(),
                        wanted.to(),
                        caller.name()));
        audit.record(caller, "paper-issued", wanted.paper(), Map.of("register", entry.id()));
        return answer(wanted, printing.pdf(wanted.document(office, entry.shown(), entry.date(), null)), entry.shown());
    }

    private static ResponseEntity<byte[]> answer(OfficePaper wanted, byte[] pdf, @Nullable String number) {
        var ready = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\""
                                .formatted(wanted.form().name().toLowerCase(Locale.ROOT)));
        if (number != null) {
            ready.header(NUMBER, URLEncoder.encode(number, StandardCharsets.UTF_8));
        }
        return ready.body(pdf);
    }
}
