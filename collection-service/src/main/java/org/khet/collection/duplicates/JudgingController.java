package org.khet.collection.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.idempotency.UnkeptAnswer;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office does with a case, over HTTP. */
@RestController
@RequestMapping("/api/collection/duplicates/{id}")
class JudgingController {
    private static final Role[] JUDGES = {Role.DATA_OFFICER, Role.SUPERVISOR};

    private final DuplicateCases cases;
    private final Judging judging;

    JudgingController(DuplicateCases cases, Judging judging) {
        this.cases = cases;
        this.judging = judging;
    }

    /**
     * @param outcome {@code KEEPS_AT} where absent
     * @param keepsAt the school that keeps the pupil, with {@code KEEPS_AT} only
     */
    record Decision(
            @Nullable Outcome outcome,
            @Nullable @Size(max = 20) String keepsAt,
            @NotBlank @Size(max = 2000) String reason) {}

    record Advice(@NotBlank @Size(max = 2000) String text) {}

    record Look(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> fields,

            @NotBlank @Size(min = 10, max = 500) String reason) {}

    /** Values as the schools sent them. */
    record Looked(List<Judging.Seen> sides) {}

    @PostMapping("/resolve")
    ResponseEntity<CaseView> resolve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Decision said) {
        var known = reached(caller, id);
        var outcome = said.outcome() == null ? Outcome.KEEPS_AT : said.outcome();
        return answer(judging.decide(
                caller, known, outcome, said.keepsAt(), said.reason().strip(), ifMatch));
    }

    @PostMapping("/advice")
    ResponseEntity<CaseView> advise(Caller caller, @PathVariable String id, @Valid @RequestBody Advice said) {
        var known = reached(caller, id);
        return answer(judging.advise(caller, known, said.text().strip()));
    }

    @PostMapping("/unmaskings")
    ResponseEntity<Looked> look(
            Caller caller, @PathVariable String id, @Valid @RequestBody Look wish, HttpServletRequest request) {
        UnkeptAnswer.mark(request);
        var known = reached(caller, id);
        var seen = judging.look(caller, known, wish.fields(), wish.reason().strip());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Looked(seen));
    }

    private DuplicateCase reached(Caller caller, String id) {
        caller.requireRole(JUDGES);
        return cases.getFor(caller, id);
    }

    private static ResponseEntity<CaseView> answer(DuplicateCase after) {
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(CaseView.of(after, null));
    }
}
