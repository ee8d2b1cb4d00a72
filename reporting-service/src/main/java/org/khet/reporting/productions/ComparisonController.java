package org.khet.reporting.productions;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.figures.Comparison;
import org.khet.reporting.figures.Comparisons;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a verifier looks at: the table's cells beside last year's, or beside the certificates. */
@RestController
class ComparisonController {

    private final Productions productions;
    private final Producer producer;
    private final Reports reports;
    private final Snapshots snapshots;
    private final Comparisons comparisons;

    ComparisonController(
            Productions productions, Producer producer, Reports reports, Snapshots snapshots, Comparisons comparisons) {
        this.productions = productions;
        this.producer = producer;
        this.reports = reports;
        this.snapshots = snapshots;
        this.comparisons = comparisons;
    }

    /** @param with {@code lastYear} or {@code certificates} */
    @GetMapping("/api/reporting/productions/{id}/comparison")
    Comparison comparison(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "lastYear") String with) {
        var production = productions.get(caller, id);
        var report = reports.get(production.reportCode(), production.reportVersion());
        var snapshot = snapshots.get(production.snapshotId());
        var table = producer.table(production);
        return switch (with) {
            case "certificates" -> comparisons.withCertificates(report, table, snapshot);
            case "lastYear" ->
                comparisons
                        .withLastYear(report, table, snapshot, caller::coversArea)
                        .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                                .detail("ไม่มีชุดข้อมูลของปีก่อนให้เทียบ", "There is no snapshot of the year before")
                                .cure(
                                        "สร้างชุดข้อมูลของปีก่อน หรือเทียบกับใบรับรอง",
                                        "Freeze last year's data, or compare with the certificates")
                                .build());
            default ->
                throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .field("with", "ต้องเป็น lastYear หรือ certificates", "Must be lastYear or certificates")
                        .build();
        };
    }
}
