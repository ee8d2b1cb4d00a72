package org.khet.collection.duplicates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.events.CollectionEvents;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duplicate cases over HTTP: staff see and decide those of their areas, a school sees its own. */
@RestController
@RequestMapping("/api/collection")
class DuplicatesController {
    private final DuplicateCases cases;
    private final DataCollections collections;
    private final Applying applying;
    private final AuditTrail audit;
    private final Clock clock;

    DuplicatesController(
            DuplicateCases cases, DataCollections collections, Applying applying, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.collections = collections;
        this.applying = applying;
        this.audit = audit;
        this.clock = clock;
    }

    /** One case in an answer; of another school, a school is told the name only. */
    record CaseView(
            String id,
            CaseStatus status,
            String maskedId,
            List<SideView> sides,
            @Nullable String keepsAt,
            @Nullable String reason,
            Instant openedAt,
            Instant updatedAt) {}

    /** One school's evidence in an answer. */
    record SideView(
            String schoolCode,
            String nameTh,
            @Nullable String grade,
            @Nullable String room,
            @Nullable Integer row,
            @Nullable Integer version) {}

    /** What the office decides. */
    record Decision(
            @NotBlank String keepsAt,
            @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping("/collections/{collectionId}/duplicates")
    Page<CaseView> list(
            Caller caller,
            @PathVariable String collectionId,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        collections.getFor(caller, collectionId);
        var schoolCode = caller.isStaff() ? null : caller.schoolCode();
        return cases.list(collectionId, schoolCode, status, PageRequest.of(limit, cursor))
                .map(found -> view(found, schoolCode));
    }

    @PostMapping("/duplicates/{id}/resolve")
    ResponseEntity<CaseView> resolve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Decision said) {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        var known = cases.get(id);
        if (!caller.coversArea(known.areaCode())) {
            throw ProblemException.of(CommonProblems.NOT_FOUND).build();
        }
        collections.requireOpen(collections.get(known.collectionId()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decided = cases.mutate(id, current -> {
            ETags.requireMatch(ifMatch, current.version());
            return decided(current, said, caller, now);
        });
        audit.record(caller, "duplicate-decided", id, Map.of("keepsAt", said.keepsAt()));
        applying.apply(decided);
        var after = cases.get(id);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(view(after, null));
    }

    private static Change<DuplicateCase> decided(DuplicateCase current, Decision said, Caller caller, Instant now) {
        if (current.status() == CaseStatus.CLOSED) {
            throw DuplicateProblems.closed();
        }
        if (!current.schoolCodes().contains(said.keepsAt())) {
            throw DuplicateProblems.notASide();
        }
        var decided = current.decided(said.keepsAt(), said.reason().strip(), caller.subject(), now);
        return Change.of(
                decided,
                new NewEvent(
                        CollectionEvents.DUPLICATE_CASE_DECIDED,
                        decided.id(),
                        new CollectionEvents.DuplicateCaseDecided(
                                decided.id(),
                                decided.collectionId(),
                                decided.collectionTitleTh(),
                                decided.schoolCodes(),
                                said.keepsAt())));
    }

    private static CaseView view(DuplicateCase found, @Nullable String onlyOf) {
        return new CaseView(
                found.id(),
                found.status(),
                found.maskedId(),
                found.sides().stream()
                        .map(side -> onlyOf == null || side.schoolCode().equals(onlyOf) ? whole(side) : named(side))
                        .toList(),
                found.keepsAt(),
                found.reason(),
                found.openedAt(),
                found.updatedAt());
    }

    private static SideView whole(Side side) {
        return new SideView(side.schoolCode(), side.nameTh(), side.grade(), side.room(), side.row(), side.version());
    }

    private static SideView named(Side side) {
        return new SideView(side.schoolCode(), side.nameTh(), null, null, null, null);
    }
}
