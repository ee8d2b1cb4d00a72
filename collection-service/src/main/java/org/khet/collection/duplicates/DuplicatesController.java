package org.khet.collection.duplicates;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.duplicates.DuplicateCases.Wanted;
import org.khet.collection.unmasking.Unmaskings;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duplicate cases over HTTP: staff see those of their areas, a school its own with nothing of the others but the name. */
@RestController
@RequestMapping("/api/collection")
class DuplicatesController {
    private final DuplicateCases cases;
    private final CaseFiles files;
    private final DataCollections collections;
    private final Unmaskings looks;
    private final AuditTrail audit;

    DuplicatesController(
            DuplicateCases cases, CaseFiles files, DataCollections collections, Unmaskings looks, AuditTrail audit) {
        this.cases = cases;
        this.files = files;
        this.collections = collections;
        this.looks = looks;
        this.audit = audit;
    }

    /** How many cases stand where. */
    record Counts(long open, long decided, long closed) {}

    @GetMapping("/collections/{collectionId}/duplicates")
    Page<CaseView> ofCollection(
            Caller caller,
            @PathVariable String collectionId,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        collections.getFor(caller, collectionId);
        return all(caller, collectionId, status, schoolCode, limit, cursor);
    }

    /** Of every collection within reach, the newest first. */
    @GetMapping("/duplicates")
    Page<CaseView> all(
            Caller caller,
            @RequestParam @Nullable String collectionId,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var wanted = new Wanted(DuplicateCases.reach(caller), collectionId, schoolCode, status);
        return cases.list(wanted, PageRequest.of(limit, cursor)).map(found -> CaseView.of(found, onlyOf(caller)));
    }

    @GetMapping("/duplicates/counts")
    Counts counts(
            Caller caller, @RequestParam @Nullable String collectionId, @RequestParam @Nullable String schoolCode) {
        var wanted = new Wanted(DuplicateCases.reach(caller), collectionId, schoolCode, null);
        return new Counts(
                cases.count(wanted.in(CaseStatus.OPEN)),
                cases.count(wanted.in(CaseStatus.DECIDED)),
                cases.count(wanted.in(CaseStatus.CLOSED)));
    }

    @GetMapping("/duplicates/{id}")
    ResponseEntity<CaseView.Whole> one(Caller caller, @PathVariable String id) {
        var known = cases.getFor(caller, id);
        audit.record(caller, "duplicate-viewed", id, Map.of());
        return answer(known, caller);
    }

    private ResponseEntity<CaseView.Whole> answer(DuplicateCase known, Caller to) {
        var onlyOf = onlyOf(to);
        return ResponseEntity.ok()
                .eTag(ETags.of(known.version()))
                .body(new CaseView.Whole(
                        CaseView.of(known, onlyOf),
                        files.of(known, onlyOf),
                        looks(known, onlyOf),
                        known.history().stream().map(CaseView.EntryView::of).toList()));
    }

    private List<CaseView.LookView> looks(DuplicateCase known, @Nullable String onlyOf) {
        return known.involved().stream()
                .filter(schoolCode -> onlyOf == null || onlyOf.equals(schoolCode))
                .flatMap(schoolCode -> looks.ofCase(known.id(), schoolCode).stream())
                .map(look -> new CaseView.LookView(
                        look.at(), look.by().name(), look.office(), look.schoolCode(), look.fields(), look.reason()))
                .sorted(Comparator.comparing(CaseView.LookView::at).reversed())
                .toList();
    }

    /** The school whose eyes it is seen with; null for the office. */
    static @Nullable String onlyOf(Caller caller) {
        return caller.isStaff() ? null : caller.schoolCode();
    }
}
