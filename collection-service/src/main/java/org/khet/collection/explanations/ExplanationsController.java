package org.khet.collection.explanations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.idempotency.ETags;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explanations of many queries at once, and all that were given as CSV. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}/explanations")
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

    @PostMapping
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

    @GetMapping(produces = "text/csv")
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
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"explanations-" + schoolCode + ".csv\"");
        var csv = new FindingsCsv(response.getWriter());
        var dataSet = dataSets.get(
                scope.collection().dataSetCode(), scope.collection().dataSetVersion());
        shown.each(submission, dataSet, Explanations.QUERIES, finding -> {
            if (finding.explanation() != null) {
                csv.line(finding);
            }
        });
        csv.finish();
    }
}
