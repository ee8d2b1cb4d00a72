package org.khet.reporting.publications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublishingController {

    private final Productions productions;
    private final Snapshots snapshots;
    private final Publications publications;
    private final AuditTrail audit;

    PublishingController(Productions productions, Snapshots snapshots, Publications publications, AuditTrail audit) {
        this.productions = productions;
        this.snapshots = snapshots;
        this.publications = publications;
        this.audit = audit;
    }

    /** Repeating a publication that was cut short between its two writes finishes it. */
    @PostMapping("/api/reporting/productions/{id}/publish")
    PublicationView publish(Caller caller, @PathVariable String id, @Valid @RequestBody Publish wanted) {
        caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR, Role.ANALYST);
        var production = productions.get(caller, id);
        if (!wanted.slug().equals(production.progress().slug())) {
            production = productions.publish(caller, id, wanted.slug());
        }
        var publication = publications.publish(
                wanted.slug(), wanted.titleTh(), production, snapshots.get(production.snapshotId()));
        audit.record(caller, "report-published", id, Map.of("slug", wanted.slug()));
        return PublicationView.of(publication);
    }

    record Publish(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,79}")
            String slug,

            @NotBlank @Size(max = 200) String titleTh) {}
}
