package org.khet.reporting.publications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublishingController {

    private final Productions productions;
    private final Snapshots snapshots;
    private final Publications publications;
    private final PublishedGrids grids;
    private final AuditTrail audit;

    PublishingController(
            Productions productions,
            Snapshots snapshots,
            Publications publications,
            PublishedGrids grids,
            AuditTrail audit) {
        this.productions = productions;
        this.snapshots = snapshots;
        this.publications = publications;
        this.grids = grids;
        this.audit = audit;
    }

    /** Repeating a publication that was cut short between its two writes finishes it. */
    @PostMapping("/api/reporting/productions/{id}/publish")
    PublicationView publish(Caller caller, @PathVariable String id, @Valid @RequestBody Publish wanted) {
        caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR, Role.ANALYST);
        var production = productions.get(caller, id);
        if (production.isBook()) {
            // The office answers for the whole of it.
            caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        }
        publications.requireFree(wanted.slug(), production, said(wanted.reasonTh()));
        if (!wanted.slug().equals(production.progress().slug())) {
            production = productions.publish(caller, id, wanted.slug());
        }
        var issue = new Issue(
                wanted.slug(),
                wanted.titleTh(),
                said(wanted.reasonTh()),
                said(wanted.notesTh()),
                production,
                snapshots.get(production.snapshotId()));
        var publication = publications.publish(issue, Words.of(grids.of(id), schools(production, issue.snapshot())));
        audit.record(caller, "report-published", id, Map.of("slug", wanted.slug()));
        return PublicationView.of(publication);
    }

    /** Its address stays and says why. */
    @PostMapping("/api/reporting/publications/{slug}/withdraw")
    PublicationView withdraw(
            Caller caller,
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Withdraw wanted) {
        caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        var publication = publications.get(slug);
        if (!caller.coversArea(publication.areaCode())) {
            throw PublicationProblems.unknown();
        }
        ETags.requireMatch(ifMatch, publication.version());
        var office = caller.has(Role.OFFICE_DIRECTOR) ? "office-director" : "supervisor";
        var withdrawn = publications.withdraw(slug, office, wanted.reasonTh().strip());
        audit.record(caller, "report-withdrawn", slug, Map.of());
        return PublicationView.of(withdrawn);
    }

    /** Each has a page of its own, so its name leads there. */
    private static Map<String, String> schools(Production production, Snapshot snapshot) {
        return production.isOfSchools()
                ? snapshot.members().stream()
                        .collect(Collectors.toMap(
                                Member::schoolCode, Member::schoolNameTh, (one, other) -> one, TreeMap::new))
                : Map.of();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * @param reasonTh needed where the address has an edition already
     * @param notesTh what a reader should know of these figures
     */
    record Publish(
            @NotBlank @Pattern(regexp = Publications.SLUG) String slug,

            @NotBlank @Size(max = 200) String titleTh,
            @Nullable @Size(max = 1000) String reasonTh,
            @Nullable @Size(max = 2000) String notesTh) {}

    record Withdraw(@NotBlank @Size(max = 1000) String reasonTh) {}
}
