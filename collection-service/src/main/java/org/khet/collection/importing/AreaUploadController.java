package org.khet.collection.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The office sends in files of many schools, one call each, without saying whose they are. What is then done with a file is
 * what is done with a school's own.
 */
@RestController
class AreaUploadController {
    private final DataCollections collections;
    private final Reach reach;
    private final FileOwner owner;
    private final Importer importer;
    private final ImportSettings settings;

    AreaUploadController(
            DataCollections collections, Reach reach, FileOwner owner, Importer importer, ImportSettings settings) {
        this.collections = collections;
        this.reach = reach;
        this.owner = owner;
        this.importer = importer;
        this.settings = settings;
    }

    @PostMapping(
            path = "/api/collection/collections/{collectionId}/files",
            consumes = {"text/csv", UploadController.XLSX, "application/octet-stream"})
    Receipt receive(
            Caller caller,
            @PathVariable String collectionId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        caller.requireRole(Role.DATA_OFFICER);
        var collection = collections.getFor(caller, collectionId);
        collections.requireOpen(collection);
        try (var file = Spool.of(request.getInputStream(), request.getContentLengthLong(), settings)) {
            var scope = reach.toAct(caller, collectionId, owner.of(collection, file), SubmissionAction.RECEIVE);
            importer.requireOpen(scope);
            return importer.receive(caller, scope, file, dryRun, null, null);
        }
    }
}
