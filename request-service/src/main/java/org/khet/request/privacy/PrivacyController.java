package org.khet.request.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.peers.QueryField;
import org.khet.request.peers.Reporting;
import org.khet.request.requests.InformationRequests;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking for personal data to be let through, deciding on it, and the office's bounds. */
@RestController
@RequestMapping("/api/requests")
class PrivacyController {

    private final InformationRequests requests;
    private final Approvals approvals;
    private final PrivacySettingsStore settings;
    private final Reporting reporting;
    private final AuditTrail audit;

    PrivacyController(
            InformationRequests requests,
            Approvals approvals,
            PrivacySettingsStore settings,
            Reporting reporting,
            AuditTrail audit) {
        this.requests = requests;
        this.approvals = approvals;
        this.settings = settings;
        this.reporting = reporting;
        this.audit = audit;
    }

    @GetMapping("/{id}/privacy")
    ResponseEntity<ApprovalView> one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        requests.get(caller, id);
        return approvals.find(id).map(PrivacyController::answer).orElseGet(() -> ResponseEntity.ok(ApprovalView.NONE));
    }

    @PostMapping("/{id}/privacy/ask")
    ResponseEntity<ApprovalView> ask(Caller caller, @PathVariable String id, @Valid @RequestBody ApprovalForm form) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST);
        var request = requests.get(caller, id);
        var known = reporting.fields(form.collectionId()).items().stream()
                .collect(Collectors.toMap(QueryField::code, Function.identity(), (a, b) -> a));
        var guarded = new ArrayList<String>();
        var widest = DataClass.PERSONAL;
        for (int i = 0; i < form.fields().size(); i++) {
            var field = known.get(form.fields().get(i));
            if (field == null) {
                throw PrivacyProblems.unknownField(i);
            }
            widest = widest.or(field.privacyClass());
            if (field.privacyClass().guarded()) {
                guarded.add(field.code());
            }
        }
        for (int i = 0; i < form.unmasked().size(); i++) {
            if (!form.fields().contains(form.unmasked().get(i))) {
                throw PrivacyProblems.notAmongFields(i);
            }
        }
        var asked = approvals.ask(caller, request, widest, List.copyOf(guarded), form);
        audit.record(caller, "approval-asked", id, Map.of("dataClass", widest.name()));
        return answer(asked);
    }

    @PostMapping("/{id}/privacy/approve")
    ResponseEntity<ApprovalView> approve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        return decide(caller, id, ifMatch, true, said);
    }

    @PostMapping("/{id}/privacy/refuse")
    ResponseEntity<ApprovalView> refuse(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        return decide(caller, id, ifMatch, false, said);
    }

    @GetMapping("/privacy-settings")
    ResponseEntity<SettingsView> settings(Caller caller) {
        caller.requireStaff();
        return answer(settings.current());
    }

    @PutMapping("/privacy-settings")
    ResponseEntity<SettingsView> set(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SettingsForm form) {
        caller.requireRole(Role.OFFICE_DIRECTOR, Role.SUPERVISOR);
        var changed = settings.change(caller, ifMatch, form.smallCell(), form.retentionYears());
        audit.record(
                caller, "privacy-settings-changed", "office", Map.of("smallCell", Integer.toString(form.smallCell())));
        return answer(changed);
    }

    private ResponseEntity<ApprovalView> decide(
            Caller caller, String id, @Nullable String ifMatch, boolean approved, Reason said) {
        caller.requireRole(Approvals.APPROVERS);
        var decided = approvals.decide(caller, requests.get(caller, id), ifMatch, approved, said.reason());
        audit.record(
                caller,
                approved ? "approval-given" : "approval-refused",
                id,
                Map.of("fields", String.join(",", decided.fields())));
        return answer(decided);
    }

    private static ResponseEntity<ApprovalView> answer(Approval approval) {
        return ResponseEntity.ok().eTag(ETags.of(approval.version())).body(ApprovalView.of(approval));
    }

    private static ResponseEntity<SettingsView> answer(PrivacySettings now) {
        return ResponseEntity.ok()
                .eTag(ETags.of(now.version()))
                .body(new SettingsView(now.version(), now.smallCell(), now.retentionYears(), now.changedAt()));
    }

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    record SettingsForm(
            @NotNull @Min(2) @Max(100) Integer smallCell,
            @NotNull @Min(1) @Max(100) Integer retentionYears) {}

    record SettingsView(long version, int smallCell, int retentionYears, Instant changedAt) {}
}
