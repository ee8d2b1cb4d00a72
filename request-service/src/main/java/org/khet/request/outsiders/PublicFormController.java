package org.khet.request.outsiders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.UnkeptAnswer;
import org.khet.paging.Page;
import org.khet.request.catalogue.Catalogue;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.Intake;
import org.khet.request.requests.RequestForm;
import org.khet.security.AuditTrail;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For everybody: no login, and nothing comes back but what the caller has sent and the code to follow it. */
@RestController
@RequestMapping("/api/requests/public")
class PublicFormController {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Intake intake;
    private final InformationRequests requests;
    private final Catalogue catalogue;
    private final Proofs proofs;
    private final Throttle throttle;
    private final OutsiderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PublicFormController(
            Intake intake,
            InformationRequests requests,
            Catalogue catalogue,
            Proofs proofs,
            Throttle throttle,
            OutsiderSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.intake = intake;
        this.requests = requests;
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.throttle = throttle;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    Page<Askable> catalogue(HttpServletRequest call) {
        throttle.look(call);
        return new Page<>(
                catalogue.all().stream()
                        .filter(CatalogueItem::offered)
                        .map(Askable::of)
                        .toList(),
                null);
    }

    @GetMapping("/challenge")
    ResponseEntity<Puzzle> challenge(HttpServletRequest call) {
        throttle.look(call);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proofs.give());
    }

    /** The proof is spent last: a form sent back to be mended keeps its own. */
    @PostMapping
    ResponseEntity<Receipt> file(HttpServletRequest call, @Valid @RequestBody Filing filing) {
        // The answer holds the tracking code, of which only the hash may lie in a store.
        UnkeptAnswer.mark(call);
        throttle.send(call);
        var website = filing.website();
        if (website != null && !website.isEmpty()) {
            throw OutsiderProblems.leaveEmpty();
        }
        var since = clock.instant().minus(A_DAY);
        if (requests.filedSince(intake.fingerprint(filing.form()), since) >= settings.filingsPerContact()) {
            throw OutsiderProblems.contactLimit();
        }
        proofs.require(filing.proof().challenge(), filing.proof().nonce());
        var filed = intake.fileForOutsider(filing.form());
        audit.recordSystem("request-filed-outside", filed.request().id(), Map.of());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Receipt(filed.request().requestNo(), filed.trackingCode()));
    }

    /**
     * @param website seen by nobody: only programs that fill in every field fill it in
     */
    record Filing(
            @NotNull @Valid RequestForm form,
            @NotNull @Valid Proof proof,
            @Nullable @Size(max = 200) String website) {}

    /** The puzzle and what solves it. */
    record Proof(
            @NotBlank @Size(max = 60) String challenge,
            @NotBlank @Size(max = 14) String nonce) {}

    /** An item of the catalogue as far as everybody may know it. */
    record Askable(
            String code,
            String titleTh,
            String titleEn,
            DataClass dataClass,
            List<Format> formats,
            List<String> breakdowns) {

        static Askable of(CatalogueItem item) {
            return new Askable(
                    item.code(), item.titleTh(), item.titleEn(), item.dataClass(), item.formats(), item.breakdowns());
        }
    }

    /** Told this once. */
    record Receipt(String requestNo, String trackingCode) {}
}
