package org.khet.reporting.reports;

import java.util.List;
import org.khet.paging.Page;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reporting/reports")
class ReportsController {

    private final Reports reports;

    ReportsController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    Page<ReportSummary> list(Caller caller) {
        caller.requireStaff();
        List<ReportSummary> summaries = reports.all().stream()
                .map(report -> new ReportSummary(report.code(), report.version(), report.titleTh(), report.titleEn()))
                .toList();
        return new Page<>(summaries, null);
    }

    @GetMapping("/{code}")
    ReportDefinition one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return reports.get(code);
    }

    record ReportSummary(String code, int version, String titleTh, String titleEn) {}
}
