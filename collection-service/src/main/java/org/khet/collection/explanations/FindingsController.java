package org.khet.collection.explanations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submissions;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Severity;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP, page by page or as one CSV stream. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}/findings")
class FindingsController {
    private final Reach reach;
    private final Submissions submissions;
    private final ShownFindings shown;
    private final DataSets dataSets;
    private final AuditTrail audit;

    FindingsController(Reach reach, Submissions submissions, ShownFindings shown, DataSets dataSets, AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.shown = shown;
        this.dataSets = dataSets;
        this.audit = audit;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<FindingView>> page(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Severity severity,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        var page = shown.page(
                submission,
                dataSet(scope),
                new FindingFilter(severity, code),
                ChunkCursor.of(cursor),
                PageRequest.of(limit, null).limit());
        return ResponseEntity.ok().eTag(ETags.of(submission.version())).body(new Page<>(page.findings(), page.next()));
    }

    @GetMapping(produces = "text/csv")
    void csv(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Severity severity,
            @RequestParam @Nullable String code,
            HttpServletResponse response)
            throws IOException {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        audit.record(
                caller,
                "findings-exported",
                submission.id(),
                Map.of("version", Integer.toString(submission.current().number())));
        var name = "findings-" + schoolCode + "-v" + submission.current().number();
        var csv = FindingsCsv.to(response, name);
        shown.each(submission, dataSet(scope), new FindingFilter(severity, code), csv::line);
        csv.finish();
    }

    private DataSet dataSet(Scope scope) {
        return dataSets.get(scope.collection().dataSetCode(), scope.collection().dataSetVersion());
    }
}
