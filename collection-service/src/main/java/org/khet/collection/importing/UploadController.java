package org.khet.collection.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.idempotency.ETags;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A school's file comes in; what kind it is, its bytes say. */
@RestController
class UploadController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reach reach;
    private final Importer importer;
    private final ImportSettings settings;

    UploadController(Reach reach, Importer importer, ImportSettings settings) {
        this.reach = reach;
        this.importer = importer;
        this.settings = settings;
    }

    @PutMapping(
            path = "/api/collection/collections/{collectionId}/submissions/{schoolCode}/file",
            consumes = {"text/csv", XLSX, "application/octet-stream"})
    ResponseEntity<Receipt> receive(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Reason.HEADER, required = false) @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        var why = Reason.of(reason);
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.RECEIVE);
        importer.requireOpen(scope);
        try (var file = Spool.of(request.getInputStream(), request.getContentLengthLong(), settings)) {
            var receipt = importer.receive(caller, scope, file, dryRun, ifMatch, why);
            return receipt.dryRun()
                    ? ResponseEntity.ok(receipt)
                    : ResponseEntity.ok().eTag(ETags.of(receipt.etag())).body(receipt);
        }
    }
}
