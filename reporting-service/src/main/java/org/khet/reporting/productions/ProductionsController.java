package org.khet.reporting.productions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OpenStep;
import org.khet.cases.StepNote;
import org.khet.cases.StepReason;
import org.khet.idempotency.ETags;
import org.khet.messaging.Ids;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.procedure.CaseView;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reporting")
class ProductionsController {

    private final Productions productions;
    private final Producer producer;
    private final Snapshots snapshots;
    private final OutputFiles files;
    private final AuditTrail audit;

    ProductionsController(
            Productions productions, Producer producer, Snapshots snapshots, OutputFiles files, AuditTrail audit) {
        this.productions = productions;
        this.producer = producer;
        this.snapshots = snapshots;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/productions")
    Page<ProductionView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return productions
                .page(caller, PageRequest.of(limit, cursor))
                .map(production -> ProductionView.of(production, caller.subject()));
    }

    @PostMapping("/productions")
    ResponseEntity<ProductionView> produce(Caller caller, @Valid @RequestBody NewProduction wanted) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        // Of another area's snapshot nobody learns even that there is one.
        snapshots.get(wanted.snapshotId(), caller::coversArea);
        var production = producer.produce(
                new Producer.Commission(
                        Ids.newId(),
                        wanted.reportCode(),
                        wanted.snapshotId(),
                        wanted.titleTh(),
                        caller.subject(),
                        caller.name(),
                        null),
                made -> List.of());
        audit.record(caller, "report-produced", production.id(), Map.of("report", production.reportCode()));
        return ResponseEntity.created(URI.create("/api/reporting/productions/" + production.id()))
                .eTag(ETags.of(production.version()))
                .body(ProductionView.of(production, caller.subject()));
    }

    @GetMapping("/productions/{id}")
    ResponseEntity<ProductionView> one(Caller caller, @PathVariable String id) {
        var production = productions.get(caller, id);
        return ResponseEntity.ok()
                .eTag(ETags.of(production.version()))
                .body(ProductionView.of(production, caller.subject()));
    }

    @GetMapping("/productions/{id}/table")
    ReportTable table(Caller caller, @PathVariable String id) {
        return producer.table(productions.get(caller, id));
    }

    @GetMapping("/productions/{id}/outputs/{format}")
    ResponseEntity<byte[]> output(Caller caller, @PathVariable String id, @PathVariable String format) {
        return file(productions.get(caller, id), Format.of(format));
    }

    @GetMapping("/productions/{id}/steps")
    CaseView steps(Caller caller, @PathVariable String id) {
        return productions.steps(productions.get(caller, id));
    }

    @PostMapping("/productions/{id}/steps/{n}/complete")
    CaseView complete(
            Caller caller,
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody(required = false) @Nullable StepNote note) {
        productions.get(caller, id);
        var production = productions.complete(caller, id, n, note == null ? null : note.note());
        audit.record(caller, "step-completed", id, Map.of("step", Integer.toString(n)));
        return productions.steps(production);
    }

    @PostMapping("/productions/{id}/steps/{n}/reject")
    CaseView reject(
            Caller caller, @PathVariable String id, @PathVariable int n, @Valid @RequestBody StepReason reason) {
        productions.get(caller, id);
        audit.record(caller, "step-rejected", id, Map.of("step", Integer.toString(n)));
        return productions.steps(productions.reject(caller, id, n, reason.reason()));
    }

    @PostMapping("/productions/{id}/steps/{n}/pause")
    CaseView pause(Caller caller, @PathVariable String id, @PathVariable int n, @Valid @RequestBody StepReason reason) {
        productions.get(caller, id);
        return productions.steps(productions.pause(caller, id, n, reason.reason()));
    }

    @PostMapping("/productions/{id}/steps/{n}/resume")
    CaseView resume(Caller caller, @PathVariable String id, @PathVariable int n) {
        productions.get(caller, id);
        return productions.steps(productions.resume(caller, id, n));
    }

    @GetMapping("/my-steps")
    List<OpenStep> mySteps(Caller caller) {
        caller.requireStaff();
        return productions.openSteps(caller);
    }

    private ResponseEntity<byte[]> file(Production production, Format format) {
        var output = production.output(format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(output.fileName())
                                .build()
                                .toString())
                .header("X-Content-SHA256", output.sha256())
                .body(files.read(Output.idOf(production.id(), format)));
    }

    record NewProduction(
            @NotBlank String reportCode,
            @NotBlank String snapshotId,
            @Nullable @Size(max = 200) String titleTh) {}
}
