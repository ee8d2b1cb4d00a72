package org.khet.request.catalogue;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
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

@RestController
@RequestMapping("/api/requests/catalogue")
class CatalogueController {

    private static final Role[] KEEPERS = {Role.DATA_OFFICER, Role.SUPERVISOR};

    private final Catalogue catalogue;
    private final AuditTrail audit;

    CatalogueController(Catalogue catalogue, AuditTrail audit) {
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** For every caller who is logged in: one must know what can be asked. Staff see what is not offered too. */
    @GetMapping
    Page<CatalogueView> list(Caller caller) {
        return new Page<>(
                catalogue.all().stream()
                        .filter(item -> item.offered() || caller.isStaff())
                        .map(CatalogueView::of)
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<CatalogueView> add(Caller caller, @Valid @RequestBody CatalogueForm.New wanted) {
        caller.requireRole(KEEPERS);
        var added = catalogue.add(caller, wanted);
        audit.record(caller, "catalogue-added", added.id(), Map.of());
        return answer(added);
    }

    @GetMapping("/{code}")
    ResponseEntity<CatalogueView> one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return answer(catalogue.get(code));
    }

    @PutMapping("/{code}")
    ResponseEntity<CatalogueView> change(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CatalogueForm form) {
        caller.requireRole(KEEPERS);
        var changed = catalogue.change(caller, code, ifMatch, form);
        audit.record(caller, "catalogue-changed", code, Map.of("version", Long.toString(changed.version())));
        return answer(changed);
    }

    /** Newest first. */
    @GetMapping("/{code}/versions")
    Page<CatalogueView> versions(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return new Page<>(
                catalogue.versions(code).stream().map(CatalogueView::of).toList(), null);
    }

    private static ResponseEntity<CatalogueView> answer(CatalogueItem item) {
        return ResponseEntity.ok().eTag(ETags.of(item.version())).body(CatalogueView.of(item));
    }
}
