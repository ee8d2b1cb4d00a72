package org.khet.reporting.reports;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.reporting.inputs.InputTables;
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

@RestController
@RequestMapping("/api/reporting/reports")
class ReportsController {

    private static final Role[] MAKERS = {Role.ANALYST, Role.DATA_OFFICER};

    private final Reports reports;
    private final InputTables inputs;
    private final AuditTrail audit;

    ReportsController(Reports reports, InputTables inputs, AuditTrail audit) {
        this.reports = reports;
        this.inputs = inputs;
        this.audit = audit;
    }

    /** Those in force first of all; what has only a draft has version 0. */
    @GetMapping
    Page<ReportSummary> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(reports.stored().stream().map(this::summary).toList(), null);
    }

    @PostMapping
    ResponseEntity<ReportView> add(Caller caller, @RequestBody ReportDefinition draft) {
        caller.requireRole(MAKERS);
        DefinitionShape.require(draft, LookupChecks.of(draft, inputs));
        var added = reports.add(draft, caller.subject());
        audit.record(caller, "report-drafted", added.id(), Map.of());
        return ResponseEntity.created(URI.create("/api/reporting/reports/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(view(added));
    }

    @GetMapping("/{code}")
    ResponseEntity<ReportView> one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return answer(reports.one(code));
    }

    /** Saves a draft; the version in force stays. */
    @PutMapping("/{code}")
    ResponseEntity<ReportView> draft(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReportDefinition draft) {
        caller.requireRole(MAKERS);
        DefinitionShape.requireOf(code, draft, LookupChecks.of(draft, inputs));
        var saved = reports.draft(code, draft, ifMatch, caller.subject());
        audit.record(caller, "report-drafted", code, Map.of());
        return answer(saved);
    }

    @PostMapping("/{code}/publish")
    ResponseEntity<ReportView> publish(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(MAKERS);
        var published = reports.publish(code, ifMatch, caller.subject());
        audit.record(caller, "report-in-force", code, Map.of("version", Integer.toString(published.inForce())));
        return answer(published);
    }

    /** Newest first; what came with the service and was not taken over is among them. */
    @GetMapping("/{code}/versions")
    Page<VersionView> versions(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        int inForce = reports.one(code).inForce();
        return new Page<>(
                reports.versions(code).stream()
                        .map(one -> new VersionView(
                                one.number(),
                                one.number() == inForce,
                                one.shippedEdition(),
                                one.at(),
                                one.definition()))
                        .toList(),
                null);
    }

    private ResponseEntity<ReportView> answer(StoredReport report) {
        return ResponseEntity.ok().eTag(ETags.of(report.version())).body(view(report));
    }

    private ReportSummary summary(StoredReport report) {
        var shown = shown(report);
        return new ReportSummary(
                report.id(),
                report.inForce(),
                shown.titleTh(),
                shown.titleEn(),
                shown.dataSet(),
                shown.rows().by(),
                report.draft() != null,
                report.newest() > report.inForce());
    }

    private ReportDefinition shown(StoredReport report) {
        var draft = report.draft();
        return report.inForce() > 0 || draft == null ? reports.get(report.id(), report.inForce()) : draft;
    }

    private ReportView view(StoredReport report) {
        return new ReportView(
                report.id(),
                report.version(),
                report.inForce() > 0 ? reports.get(report.id(), report.inForce()) : null,
                report.draft(),
                report.newest() > report.inForce() ? report.newest() : null,
                report.editedAt());
    }

    /**
     * @param version in force; 0 where there is only a draft
     * @param draft whether one is being worked on
     * @param offered whether the service brought a newer version than the one in force
     */
    record ReportSummary(
            String code,
            int version,
            String titleTh,
            String titleEn,
            String dataSet,
            Rows.By rows,
            boolean draft,
            boolean offered) {}

    /**
     * @param version of this record, as in its ETag
     * @param offered number of a version that came with the service and is not in force
     */
    record ReportView(
            String code,
            long version,
            @Nullable ReportDefinition inForce,
            @Nullable ReportDefinition draft,
            @Nullable Integer offered,
            Instant editedAt) {}

    /** @param shippedEdition where it came with the service */
    record VersionView(
            int version, boolean inForce, @Nullable Integer shippedEdition, Instant at, ReportDefinition definition) {}
}
