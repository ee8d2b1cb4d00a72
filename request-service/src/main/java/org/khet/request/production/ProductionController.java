package org.khet.request.production;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.request.peers.QueryField;
import org.khet.request.peers.Reporting;
import org.khet.request.requests.InformationRequests;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The production builder: which fields there are, what a table would look like, and having it made. */
@RestController
@RequestMapping("/api/requests/{id}")
class ProductionController {

    private static final Role[] PRODUCERS = {Role.DATA_OFFICER, Role.ANALYST};

    private final InformationRequests requests;
    private final Production production;
    private final Reporting reporting;

    ProductionController(InformationRequests requests, Production production, Reporting reporting) {
        this.requests = requests;
        this.production = production;
        this.reporting = reporting;
    }

    /** What can be asked of a collection's latest snapshot. */
    @GetMapping("/builder/fields")
    Page<QueryField> fields(Caller caller, @PathVariable String id, @RequestParam String collectionId) {
        caller.requireRole(PRODUCERS);
        requests.get(caller, id);
        return new Page<>(reporting.fields(collectionId).items(), null);
    }

    /**
     * The first rows, at once, masked and suppressed as the file would be. 503 with {@code peerState} where
     * reporting-service does not answer.
     */
    @PostMapping("/builder/preview")
    JsonNode preview(Caller caller, @PathVariable String id, @Valid @RequestBody QuerySpec spec) {
        caller.requireRole(PRODUCERS);
        return production.preview(requests.get(caller, id), spec);
    }

    /** A ready report by its code, or a table put together in the builder. */
    @PostMapping("/production")
    ResponseEntity<Ordered> order(Caller caller, @PathVariable String id, @Valid @RequestBody Wanted wanted) {
        caller.requireRole(PRODUCERS);
        requests.get(caller, id);
        var query = wanted.query();
        var reportCode = wanted.reportCode();
        var collectionId = wanted.collectionId();
        if (query != null && reportCode == null) {
            return answer(production.orderTable(caller, id, query));
        }
        if (query == null && reportCode != null && !reportCode.isBlank() && collectionId != null) {
            return answer(production.orderReport(caller, id, reportCode, collectionId));
        }
        throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "query",
                        "ระบุรายงาน (reportCode และ collectionId) หรือตารางที่ประกอบเอง (query) อย่างใดอย่างหนึ่ง",
                        "Give either a report (reportCode and collectionId) or a table (query)")
                .cure("เลือกอย่างใดอย่างหนึ่ง", "Choose one of them")
                .build();
    }

    private static ResponseEntity<Ordered> answer(org.khet.request.requests.InformationRequest request) {
        var order = java.util.Objects.requireNonNull(request.order());
        return ResponseEntity.ok()
                .eTag(ETags.of(request.version()))
                .body(new Ordered(
                        request.id(),
                        new Order(
                                order.orderId(),
                                order.reportCode(),
                                order.collectionId(),
                                order.state().name(),
                                order.problemSlug()),
                        List.of()));
    }

    record Wanted(
            @Nullable @Size(max = 100) String reportCode,
            @Nullable @Size(max = 64) String collectionId,
            @Nullable @Valid QuerySpec query) {}

    /** The request's order as it stands now. */
    record Ordered(String id, Order order, List<String> outputs) {}

    record Order(
            String orderId,
            String reportCode,
            String collectionId,
            String state,
            @Nullable String problemSlug) {}
}
