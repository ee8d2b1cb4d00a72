package org.khet.reporting.catalogue;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publications;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an office says what it cannot be known to say by itself, of all its publications and of a single one. */
@RestController
class OpenDataController {

    private static final String OFFICE = "/api/reporting/open-data/{areaCode}";
    private static final String PUBLICATION = "/api/reporting/publications/{slug}/open-data";

    private final OpenDataSettings settings;
    private final Publications publications;
    private final AuditTrail audit;

    OpenDataController(OpenDataSettings settings, Publications publications, AuditTrail audit) {
        this.settings = settings;
        this.publications = publications;
        this.audit = audit;
    }

    @GetMapping(OFFICE)
    ResponseEntity<OpenData> said(Caller caller, @PathVariable String areaCode) {
        caller.requireStaff();
        requireReach(caller, areaCode);
        return answer(settings.ofOffice(areaCode));
    }

    @PutMapping(OFFICE)
    ResponseEntity<OpenData> say(
            Caller caller,
            @PathVariable String areaCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OpenDataFields said) {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        requireReach(caller, areaCode);
        var known = settings.ofOffice(areaCode);
        ETags.requireMatch(ifMatch, known.version());
        var saved = settings.saveOffice(said.over(known));
        audit.record(caller, "open-data-described", areaCode, Map.of());
        return answer(saved);
    }

    /** Only what is said of this publication; the office's own words, which hold for the rest, stand beside it. */
    @GetMapping(PUBLICATION)
    ResponseEntity<OfPublication> saidOf(Caller caller, @PathVariable String slug) {
        caller.requireStaff();
        var publication = reached(caller, slug);
        return answer(publication, settings.ofPublication(slug));
    }

    @PutMapping(PUBLICATION)
    ResponseEntity<OfPublication> sayOf(
            Caller caller,
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OpenDataFields said) {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        var publication = reached(caller, slug);
        var known = settings.ofPublication(slug);
        ETags.requireMatch(ifMatch, known.version());
        var saved = settings.savePublication(said.over(known));
        audit.record(caller, "publication-described", slug, Map.of());
        return answer(publication, saved);
    }

    private Publication reached(Caller caller, String slug) {
        var publication = publications.get(slug);
        requireReach(caller, publication.areaCode());
        return publication;
    }

    private static void requireReach(Caller caller, String areaCode) {
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบในขอบเขตของท่าน", "No such area or publication within your reach")
                    .cure("ตรวจสอบรหัสเขตพื้นที่หรือที่อยู่", "Check the area's code or the address")
                    .build();
        }
    }

    private static ResponseEntity<OpenData> answer(OpenData said) {
        return ResponseEntity.ok().eTag(ETags.of(said.version())).body(said);
    }

    private ResponseEntity<OfPublication> answer(Publication publication, OpenData own) {
        return ResponseEntity.ok()
                .eTag(ETags.of(own.version()))
                .body(new OfPublication(publication.titleTh(), own, settings.ofOffice(publication.areaCode())));
    }

    /** @param office what holds where nothing is said of this one */
    record OfPublication(String titleTh, OpenData own, OpenData office) {}
}
