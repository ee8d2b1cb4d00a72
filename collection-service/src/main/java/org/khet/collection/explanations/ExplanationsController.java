package org.khet.collection.explanations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.idempotency.ETags;
import org.khet.rules.dataset.DataSet;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
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

/** What schools write to account for queries, one or many at once, and all that was written as CSV. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}")
class ExplanationsController {
    private final Reach reach;
    private final Submissions submissions;
    private final ShownFindings shown;
    private final Explaining explaining;
    private final DataSets dataSets;
    private final AuditTrail audit;

    ExplanationsController(
            Reach reach,
            Submissions submissions,
            ShownFindings shown,
            Explaining explaining,
            DataSets dataSets,
            AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.shown = shown;
        this.explaining = explaining;
        this.dataSets = dataSets;
        this.audit = audit;
    }

    /** What a school writes about a query. */
    record NewExplanation(
            @NotBlank @Size(min = 5, max = 1000) String text) {}

    @PutMapping("/findings/{findingId}/explanation")
    ResponseEntity<FindingView> explainOne(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @PathVariable String findingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewExplanation said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.EXPLAIN);
        var explained = explaining.explain(
                caller, scope, findingId, said.text().strip(), version -> ETags.requireMatch(ifMatch, version));
        var viewing = shown.viewing(collectionId, schoolCode, dataSet(scope));
        return ResponseEntity.ok()
                .eTag(ETags.of(explained.submission().version()))
                .body(viewing.of(explained.query()));
    }

    /**
     * One text for many queries of a rule.
     *
     * @param findings chosen ones; all of the rule without an explanation where it is left away
     * @param count how many are meant: another number is refused, so that nobody explains what was not seen
     */
    record NewExplanations(
            @NotBlank @Size(max = 100) String code,
            @Nullable @Size(max = 5000) List<String> findings,
            @Positive int count,
            @NotBlank @Size(min = 5, max = 1000) String text) {}

    /** How the submission stands afterwards. */
    record Explained(int explained, int unexplained, SubmissionStatus status) {}

    @PostMapping("/explanations")
    ResponseEntity<Explained> explain(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewExplanations said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.EXPLAIN);
        var chosen = said.findings();
        var saved = explaining.explainAll(
                caller,
                scope,
                said.code(),
                chosen == null ? null : Set.copyOf(chosen),
                said.count(),
                said.text().strip(),
                version -> ETags.requireMatch(ifMatch, version));
        return ResponseEntity.ok()
                .eTag(ETags.of(saved.version()))
                .body(new Explained(said.count(), saved.content().unexplained(), saved.status()));
    }

    @GetMapping(path = "/explanations", produces = "text/csv")
    void csv(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            HttpServletResponse response)
            throws IOException {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var submission = submissions.get(collectionId, schoolCode);
        audit.record(
                caller,
                "explanations-exported",
                submission.id(),
                Map.of("version", Integer.toString(submission.current().number())));
        var csv = FindingsCsv.to(response, "explanations-" + schoolCode);
        shown.each(submission, dataSet(scope), Explanations.QUERIES, finding -> {
            if (finding.explanation() != null) {
                csv.line(finding);
            }
        });
        csv.finish();
    }

    private DataSet dataSet(Scope scope) {
        return dataSets.get(scope.collection().dataSetCode(), scope.collection().dataSetVersion());
    }
}
