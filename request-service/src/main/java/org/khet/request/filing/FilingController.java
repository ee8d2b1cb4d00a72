package org.khet.request.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelf and its lists, for staff. */
@RestController
@RequestMapping("/api/requests/filings")
class FilingController {

    private final Filings filings;
    private final Destructions destructions;
    private final AuditTrail audit;
    private final Clock clock;

    FilingController(Filings filings, Destructions destructions, AuditTrail audit, Clock clock) {
        this.filings = filings;
        this.destructions = destructions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param q any parts of what the case was about, divided by blanks; all must be there
     * @param due only those whose term is over
     */
    @GetMapping
    Page<FilingView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        var today = LocalDate.now(clock);
        return filings.page(caller, q, due, PageRequest.of(limit, cursor)).map(one -> FilingView.of(one, today));
    }

    @GetMapping("/destructions")
    Page<DestructionView> destructions(Caller caller) {
        caller.requireStaff();
        return new Page<>(
                destructions.all(caller).stream().map(DestructionView::of).toList(), null);
    }

    @PostMapping("/destructions")
    ResponseEntity<DestructionView> propose(Caller caller, @Valid @RequestBody Proposal wanted) {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        var list = destructions.propose(
                caller, wanted.requestIds().stream().distinct().toList(), wanted.reason());
        audit.record(
                caller,
                "destruction-proposed",
                list.id(),
                Map.of("cases", Integer.toString(list.items().size())));
        return answer(list);
    }

    @PostMapping("/destructions/{listId}/approve")
    ResponseEntity<DestructionView> approve(
            Caller caller,
            @PathVariable String listId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        return decide(caller, listId, ifMatch, true, said);
    }

    @PostMapping("/destructions/{listId}/reject")
    ResponseEntity<DestructionView> reject(
            Caller caller,
            @PathVariable String listId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        return decide(caller, listId, ifMatch, false, said);
    }

    @GetMapping(path = "/destructions/{listId}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String listId) {
        caller.requireStaff();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"destruction-" + listId + ".pdf\"")
                .body(DestructionPaper.pdf(destructions.get(caller, listId)));
    }

    private ResponseEntity<DestructionView> decide(
            Caller caller, String id, @Nullable String ifMatch, boolean approved, Reason said) {
        caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        var decided = destructions.decide(caller, id, ifMatch, approved, said.reason());
        audit.record(caller, approved ? "destruction-approved" : "destruction-rejected", id, Map.of());
        return answer(decided);
    }

    private static ResponseEntity<DestructionView> answer(Destruction list) {
        return ResponseEntity.ok().eTag(ETags.of(list.version())).body(DestructionView.of(list));
    }

    record Proposal(
            @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 64) String> requestIds,
            @NotBlank @Size(max = 1000) String reason) {}

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    record FilingView(
            String requestId,
            String requestNo,
            String titleTh,
            @Nullable String catalogueCode,
            Instant closedAt,
            LocalDate keepUntil,
            boolean due,
            Filing.State state,
            @Nullable Instant destroyedAt,
            List<String> sha256) {

        static FilingView of(Filing one, LocalDate today) {
            return new FilingView(
                    one.id(),
                    one.requestNo(),
                    one.titleTh(),
                    one.catalogueCode(),
                    one.closedAt(),
                    one.keepUntil(),
                    one.isDue(today),
                    one.state(),
                    one.destroyedAt(),
                    one.sha256());
        }
    }

    record DestructionView(
            String id,
            long version,
            List<Destruction.Item> items,
            String reason,
            Destruction.State state,
            String proposedByName,
            Instant proposedAt,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Instant finishedAt) {

        static DestructionView of(Destruction list) {
            return new DestructionView(
                    list.id(),
                    list.version(),
                    list.items(),
                    list.reason(),
                    list.state(),
                    list.proposedByName(),
                    list.proposedAt(),
                    list.decidedByName(),
                    list.decidedAt(),
                    list.decisionReason(),
                    list.finishedAt());
        }
    }
}
