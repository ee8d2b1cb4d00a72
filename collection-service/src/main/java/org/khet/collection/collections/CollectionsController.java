package org.khet.collection.collections;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.beans.factory.ObjectProvider;
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

/** Collections over HTTP: planned, opened and closed by the office's data officers, seen by the schools they expect. */
@RestController
@RequestMapping("/api/collection/collections")
class CollectionsController {

    private final DataCollections collections;
    private final Planning planning;
    private final DataSets dataSets;
    private final ObjectProvider<AcceptedCounts> accepted;
    private final AuditTrail audit;

    CollectionsController(
            DataCollections collections,
            Planning planning,
            DataSets dataSets,
            ObjectProvider<AcceptedCounts> accepted,
            AuditTrail audit) {
        this.collections = collections;
        this.planning = planning;
        this.dataSets = dataSets;
        this.accepted = accepted;
        this.audit = audit;
    }

    @GetMapping
    Page<CollectionView> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return collections.listFor(caller, PageRequest.of(limit, cursor)).map(collection -> shown(collection, caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<CollectionView> one(Caller caller, @PathVariable String id) {
        return answer(ResponseEntity.ok(), collections.getFor(caller, id), caller);
    }

    @PostMapping
    ResponseEntity<CollectionView> plan(Caller caller, @Valid @RequestBody NewCollection wish) {
        caller.requireRole(Role.DATA_OFFICER);
        if (!caller.coversArea(wish.areaCode())) {
            throw ProblemException.of(CommonProblems.FORBIDDEN)
                    .detail("เขตพื้นที่นี้อยู่นอกความรับผิดชอบของท่าน", "This area is not among yours")
                    .cure("ตรวจสอบรหัสเขตพื้นที่ และบัญชีที่ใช้", "Check the area's code and the account in use")
                    .field("areaCode", "อยู่นอกขอบเขตของท่าน", "Not within your reach")
                    .build();
        }
        var planned = collections.insert(planning.plan(caller, wish));
        record(caller, "collection-planned", planned);
        return answer(
                ResponseEntity.created(URI.create("/api/collection/collections/" + planned.id())), planned, caller);
    }

    @PostMapping("/{id}/open")
    ResponseEntity<CollectionView> open(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        requireOfficer(caller, id);
        var opened = collections.change(id, read -> {
            ETags.requireMatch(ifMatch, read.version());
            var changed = read.become(CollectionStatus.OPEN);
            var dataSet = dataSets.get(changed.dataSetCode(), changed.dataSetVersion());
            return Change.of(changed, CollectionNews.opened(changed, dataSet));
        });
        record(caller, "collection-opened", opened);
        return answer(ResponseEntity.ok(), opened, caller);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CollectionView> close(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        requireOfficer(caller, id);
        var counts = accepted.getObject();
        var closed = collections.change(id, read -> {
            ETags.requireMatch(ifMatch, read.version());
            var changed = read.become(CollectionStatus.CLOSED);
            return Change.of(changed, CollectionNews.closed(changed, counts.acceptedIn(id)));
        });
        record(caller, "collection-closed", closed);
        return answer(ResponseEntity.ok(), closed, caller);
    }

    private void requireOfficer(Caller caller, String id) {
        caller.requireRole(Role.DATA_OFFICER);
        collections.getFor(caller, id);
    }

    private void record(Caller caller, String action, DataCollection about) {
        audit.record(caller, action, about.id(), Map.of("areaCode", about.areaCode()));
    }

    private ResponseEntity<CollectionView> answer(ResponseEntity.BodyBuilder answer, DataCollection shown, Caller to) {
        return answer.eTag(ETags.of(shown.version())).body(shown(shown, to));
    }

    private CollectionView shown(DataCollection collection, Caller to) {
        var own = to.isStaff() ? null : to.schoolCode();
        var extension = own == null ? Extension.NONE : collections.extension(collection, own);
        return CollectionView.of(
                collection, to, accepted.getObject(), extension.equals(Extension.NONE) ? null : extension);
    }
}
