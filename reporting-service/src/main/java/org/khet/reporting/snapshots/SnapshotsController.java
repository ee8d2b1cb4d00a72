package org.khet.reporting.snapshots;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reporting/snapshots")
class SnapshotsController {

    private final Snapshots snapshots;
    private final AuditTrail audit;

    SnapshotsController(Snapshots snapshots, AuditTrail audit) {
        this.snapshots = snapshots;
        this.audit = audit;
    }

    @GetMapping
    Page<SnapshotView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String collectionId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return snapshots
                .page(collectionId, caller.coversArea("*") ? null : caller.areaCodes(), PageRequest.of(limit, cursor))
                .map(SnapshotView::of);
    }

    @GetMapping("/{id}")
    SnapshotView one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return SnapshotView.of(snapshots.get(id, caller::coversArea));
    }

    @PostMapping
    ResponseEntity<SnapshotView> freeze(Caller caller, @Valid @RequestBody NewSnapshot wanted) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER, Role.SUPERVISOR);
        var snapshot = snapshots.freeze(wanted.collectionId(), caller.subject(), caller::coversArea);
        audit.record(caller, "snapshot-frozen", snapshot.id(), Map.of("sha256", snapshot.sha256()));
        return ResponseEntity.created(URI.create("/api/reporting/snapshots/" + snapshot.id()))
                .body(SnapshotView.of(snapshot));
    }

    /** Makes a lost or damaged file again. */
    @PostMapping("/{id}/rebuild")
    SnapshotView rebuild(Caller caller, @PathVariable String id) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER, Role.SUPERVISOR);
        var rebuilt = snapshots.rebuild(snapshots.get(id, caller::coversArea));
        audit.record(caller, "snapshot-rebuilt", id, Map.of("sha256", rebuilt.sha256()));
        return SnapshotView.of(rebuilt);
    }

    record NewSnapshot(@NotBlank String collectionId) {}

    record SnapshotView(
            String id,
            String collectionId,
            @Nullable String dataSetCode,
            String titleTh,
            int schoolYear,
            int round,
            LocalDate referenceDate,
            Instant createdAt,
            int schools,
            long rows,
            String sha256) {

        static SnapshotView of(Snapshot snapshot) {
            return new SnapshotView(
                    snapshot.id(),
                    snapshot.collectionId(),
                    snapshot.dataSetCode(),
                    snapshot.titleTh(),
                    snapshot.schoolYear(),
                    snapshot.round(),
                    snapshot.referenceDate(),
                    snapshot.createdAt(),
                    snapshot.schools(),
                    snapshot.rows(),
                    snapshot.sha256());
        }
    }
}
