package org.khet.request.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OpenStep;
import org.khet.cases.StepNote;
import org.khet.cases.StepReason;
import org.khet.contacts.ContactSeal;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.procedure.CaseView;
import org.khet.security.AuditTrail;
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

@RestController
@RequestMapping("/api/requests")
class RequestsController {

    private final Intake intake;
    private final InformationRequests requests;
    private final RequestWork work;
    private final ContactSeal seal;
    private final AuditTrail audit;

    RequestsController(
            Intake intake, InformationRequests requests, RequestWork work, ContactSeal seal, AuditTrail audit) {
        this.intake = intake;
        this.requests = requests;
        this.work = work;
        this.seal = seal;
        this.audit = audit;
    }

    /** Staff file for a caller at the desk; a school's people and systems for their school. */
    @PostMapping
    ResponseEntity<RequestView> file(Caller caller, @Valid @RequestBody RequestForm form) {
        caller.requireRole(Role.values());
        var filed = intake.file(caller, form);
        audit.record(caller, "request-filed", filed.request().id(), Map.of());
        return ResponseEntity.created(
                        URI.create("/api/requests/" + filed.request().id()))
                .eTag(ETags.of(filed.request().version()))
                .body(RequestView.of(filed.request(), seal, filed.trackingCode()));
    }

    @GetMapping
    Page<RequestView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable RequestStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return requests.page(caller, status, PageRequest.of(limit, cursor))
                .map(request -> RequestView.of(request, seal, null));
    }

    @GetMapping("/{id}")
    ResponseEntity<RequestView> one(Caller caller, @PathVariable String id) {
        return answer(requests.get(caller, id));
    }

    @GetMapping("/{id}/steps")
    CaseView steps(Caller caller, @PathVariable String id) {
        return work.steps(requests.get(caller, id));
    }

    @PostMapping("/{id}/steps/{n}/complete")
    CaseView complete(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody(required = false) @Nullable StepNote note) {
        requests.get(caller, id);
        var request = work.complete(caller, id, n, note == null ? null : note.note());
        audit.record(caller, "step-completed", id, Map.of("step", Integer.toString(n)));
        return work.steps(request);
    }

    @PostMapping("/{id}/steps/{n}/reject")
    CaseView reject(
            Caller caller, @PathVariable String id, @PathVariable int n, @Valid @RequestBody StepReason reason) {
        requests.get(caller, id);
        var request = work.reject(caller, id, n, reason.reason());
        audit.record(caller, "step-rejected", id, Map.of("step", Integer.toString(n)));
        return work.steps(request);
    }

    @PostMapping("/{id}/steps/{n}/pause")
    CaseView pause(Caller caller, @PathVariable String id, @PathVariable int n, @Valid @RequestBody StepReason reason) {
        requests.get(caller, id);
        return work.steps(work.pause(caller, id, n, reason.reason()));
    }

    @PostMapping("/{id}/steps/{n}/resume")
    CaseView resume(Caller caller, @PathVariable String id, @PathVariable int n) {
        requests.get(caller, id);
        return work.steps(work.resume(caller, id, n));
    }

    /** C33. */
    @PostMapping("/{id}/steps/{n}/extend")
    CaseView extend(Caller caller, @PathVariable String id, @PathVariable int n, @Valid @RequestBody Extension wanted) {
        requests.get(caller, id);
        var request = work.extend(caller, id, n, wanted.days(), wanted.reason());
        audit.record(
                caller,
                "step-extended",
                id,
                Map.of("step", Integer.toString(n), "days", Integer.toString(wanted.days())));
        return work.steps(request);
    }

    @PostMapping("/{id}/steps/{n}/take")
    CaseView take(Caller caller, @PathVariable String id, @PathVariable int n) {
        requests.get(caller, id);
        return work.steps(work.take(caller, id, n));
    }

    @GetMapping("/my-steps")
    List<OpenStep> mySteps(Caller caller) {
        return work.openSteps(caller);
    }

    private ResponseEntity<RequestView> answer(InformationRequest request) {
        return ResponseEntity.ok().eTag(ETags.of(request.version())).body(RequestView.of(request, seal, null));
    }

    /** @param days of the procedure's kind, working days as shipped */
    record Extension(
            @Min(1) @Max(30) int days,
            @NotBlank @Size(max = 2000) String reason) {}
}
