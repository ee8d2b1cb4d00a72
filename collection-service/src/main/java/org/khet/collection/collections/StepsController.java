package org.khet.collection.collections;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.khet.collection.calendar.Holidays;
import org.khet.idempotency.ETags;
import org.khet.procedure.CaseView;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a collection's procedure over HTTP: the office's own work, which no school sees. */
@RestController
@RequestMapping("/api/collection/collections/{id}/steps")
class StepsController {

    /** Who may move a case. */
    private static final Role[] WORKERS = {Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR};

    private final DataCollections collections;
    private final StepWork work;
    private final Holidays holidays;
    private final Clock clock;

    StepsController(DataCollections collections, StepWork work, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.work = work;
        this.holidays = holidays;
        this.clock = clock;
    }

    record Note(@Nullable @Size(max = 2000) String note) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    ResponseEntity<CaseView> steps(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return answer(collections.getFor(caller, id));
    }

    @PostMapping("/{n}/complete")
    ResponseEntity<CaseView> complete(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody(required = false) @Nullable Note said,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(WORKERS);
        var note = said == null ? null : said.note();
        return answer(work.complete(caller, new StepAddress(id, n, ifMatch), note));
    }

    @PostMapping("/{n}/reject")
    ResponseEntity<CaseView> reject(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody Reason said,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(WORKERS);
        return answer(work.reject(caller, new StepAddress(id, n, ifMatch), said.reason()));
    }

    @PostMapping("/{n}/pause")
    ResponseEntity<CaseView> pause(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody Reason said,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(WORKERS);
        return answer(work.pause(caller, new StepAddress(id, n, ifMatch), said.reason()));
    }

    @PostMapping("/{n}/resume")
    ResponseEntity<CaseView> resume(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(WORKERS);
        return answer(work.resume(caller, new StepAddress(id, n, ifMatch)));
    }

    private ResponseEntity<CaseView> answer(DataCollection of) {
        return ResponseEntity.ok()
                .eTag(ETags.of(of.version()))
                .body(of.procedure().view(clock.instant(), holidays.calendar().days()));
    }
}
