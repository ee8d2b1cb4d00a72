package org.khet.collection.exceptions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.exceptions.LockException.Covers;
import org.khet.collection.exceptions.LockException.State;
import org.khet.collection.submissions.Reach;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions over HTTP: granted and ended by the office, seen by the school they are for. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}")
class ExceptionsController {
    private static final Role[] GRANTERS = {Role.DATA_OFFICER, Role.SUPERVISOR};

    private final DataCollections collections;
    private final Reach reach;
    private final LockExceptions exceptions;
    private final Granting granting;
    private final Clock clock;

    ExceptionsController(
            DataCollections collections, Reach reach, LockExceptions exceptions, Granting granting, Clock clock) {
        this.collections = collections;
        this.reach = reach;
        this.exceptions = exceptions;
        this.granting = granting;
        this.clock = clock;
    }

    /** @param state ACTIVE, LAPSED by the clock even where that is not noted yet, or WITHDRAWN */
    record ExceptionView(
            String id,
            String schoolCode,
            Covers covers,
            String reason,
            String grantedBy,
            Instant grantedAt,
            Instant endsAt,
            State state,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnReason,
            long version) {}

    record Granted(List<ExceptionView> items) {}

    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    Granted grant(Caller caller, @PathVariable String collectionId, @Valid @RequestBody NewException wish) {
        caller.requireRole(GRANTERS);
        var collection = collections.getFor(caller, collectionId);
        return new Granted(granting.grant(caller, collection, wish).stream()
                .map(this::view)
                .toList());
    }

    @GetMapping("/exceptions")
    Page<ExceptionView> all(
            Caller caller,
            @PathVariable String collectionId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        caller.requireStaff();
        collections.getFor(caller, collectionId);
        return exceptions
                .page(collectionId, null, PageRequest.of(limit, cursor))
                .map(this::view);
    }

    @GetMapping("/submissions/{schoolCode}/exceptions")
    Page<ExceptionView> ofSchool(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        reach.toRead(caller, collectionId, schoolCode);
        return exceptions
                .page(collectionId, schoolCode, PageRequest.of(limit, cursor))
                .map(this::view);
    }

    @PostMapping("/exceptions/{id}/withdraw")
    ResponseEntity<ExceptionView> withdraw(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        caller.requireRole(GRANTERS);
        collections.getFor(caller, collectionId);
        if (!exceptions.get(id).collectionId().equals(collectionId)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND).build();
        }
        var ended = granting.withdraw(caller, id, said.reason().strip(), ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(ended.version())).body(view(ended));
    }

    private ExceptionView view(LockException of) {
        var early = of.withdrawn();
        var over = of.state() == State.ACTIVE && !clock.instant().isBefore(of.endsAt());
        return new ExceptionView(
                of.id(),
                of.schoolCode(),
                of.covers(),
                of.reason(),
                of.grantedBy().name(),
                of.grantedAt(),
                of.endsAt(),
                over ? State.LAPSED : of.state(),
                early == null ? null : early.by().name(),
                early == null ? null : early.reason(),
                of.version());
    }
}
