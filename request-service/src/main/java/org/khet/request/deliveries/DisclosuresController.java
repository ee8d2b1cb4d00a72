package org.khet.request.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.security.AuditTrail;
import org.khet.security.AuditTrail.Line;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The disclosure log: of one request for its staff; whole for the director and whoever looks after data protection. */
@RestController
@RequestMapping("/api/requests")
class DisclosuresController {

    private static final Role[] OVERSEERS = {Role.OFFICE_DIRECTOR, Role.SUPERVISOR};
    private static final int EXPORTED_AT_ONCE = 1000;

    private final InformationRequests requests;
    private final DisclosureLog log;
    private final AuditTrail audit;

    DisclosuresController(InformationRequests requests, DisclosureLog log, AuditTrail audit) {
        this.requests = requests;
        this.log = log;
        this.audit = audit;
    }

    /** Newest first. */
    @GetMapping("/{id}/disclosures")
    Page<Disclosure> ofRequest(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return new Page<>(
                log.of(requests.get(caller, id).id()).stream().map(this::view).toList(), null);
    }

    /** Newest first, of the caller's areas. */
    @GetMapping("/disclosures")
    Page<Disclosure> all(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireRole(OVERSEERS);
        var asked = PageRequest.of(limit, cursor);
        var below = asked.after() == null ? Long.MAX_VALUE : Disclosure.numberOf(asked.after());
        var page = Page.of(log.page(below, asked.fetch()), asked, line -> Long.toString(line.seq()));
        return new Page<>(
                page.items().stream()
                        .filter(line -> Disclosure.within(caller, line))
                        .map(this::view)
                        .toList(),
                page.nextCursor());
    }

    /** Whether the whole log still fits together. */
    @GetMapping("/disclosures/check")
    Check check(Caller caller) {
        caller.requireRole(OVERSEERS);
        OptionalLong broken = log.firstBrokenLine();
        return new Check(broken.isEmpty(), broken.isEmpty() ? null : broken.getAsLong());
    }

    /** For a spreadsheet; itself on record. */
    @GetMapping(path = "/disclosures/export", produces = "text/csv")
    ResponseEntity<byte[]> export(Caller caller) {
        caller.requireRole(OVERSEERS);
        audit.record(caller, "disclosures-exported", "all", Map.of());
        var text = new StringBuilder("\uFEFF").append(Disclosure.CSV_HEAD).append("\r\n");
        long below = Long.MAX_VALUE;
        for (var lines = log.page(below, EXPORTED_AT_ONCE);
                !lines.isEmpty();
                lines = log.page(below, EXPORTED_AT_ONCE)) {
            for (Line line : lines) {
                if (Disclosure.within(caller, line)) {
                    text.append(view(line).csv()).append("\r\n");
                }
                below = line.seq();
            }
        }
        return Attachments.of(
                "disclosures.csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Disclosure view(Line line) {
        return Disclosure.of(line, log.recipientOf(line));
    }

    /** @param firstBrokenLine null where it is whole */
    record Check(boolean intact, @Nullable Long firstBrokenLine) {}
}
