package org.khet.reporting.figures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Figures.Computed;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a definition would give, kept nowhere. */
@RestController
class PreviewController {

    private final Reports reports;
    private final Snapshots snapshots;
    private final Figures figures;

    PreviewController(Reports reports, Snapshots snapshots, Figures figures) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.figures = figures;
    }

    @PostMapping("/api/reporting/reports/{code}/preview")
    Computed preview(Caller caller, @PathVariable String code, @Valid @RequestBody Wanted wanted) {
        caller.requireStaff();
        var snapshot = snapshots.get(wanted.snapshotId(), caller::coversArea);
        var definition = wanted.definition();
        return figures.checked(definition == null ? reports.get(code) : definition, snapshot);
    }

    /** @param definition not saved yet; null takes the version in force */
    record Wanted(@NotBlank String snapshotId, @Nullable ReportDefinition definition) {}
}
