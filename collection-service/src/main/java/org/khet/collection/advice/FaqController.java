package org.khet.collection.advice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.paging.Page;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published answers: written by the office, read by everybody who works with findings. */
@RestController
@RequestMapping("/api/collection/faq")
class FaqController {
    private static final Role[] EDITORS = {Role.DATA_OFFICER, Role.SUPERVISOR};

    private final Faqs faqs;
    private final AuditTrail audit;
    private final Clock clock;

    FaqController(Faqs faqs, AuditTrail audit, Clock clock) {
        this.faqs = faqs;
        this.audit = audit;
        this.clock = clock;
    }

    record NewFaq(
            @NotBlank @Size(max = 40) String dataSetCode,
            @NotBlank @Size(max = 40) String ruleCode,
            @NotBlank @Size(max = 500) String questionTh,
            @NotBlank @Size(max = 4000) String answerTh,
            @Nullable @Size(max = 500) String questionEn,
            @Nullable @Size(max = 4000) String answerEn,
            @Nullable @Size(max = 40) String threadId) {}

    @GetMapping
    Page<Faq> all(Caller caller, @RequestParam @Nullable String ruleCode, @RequestParam @Nullable String q) {
        return new Page<>(faqs.search(ruleCode, q), null);
    }

    @PostMapping
    ResponseEntity<Faq> publish(Caller caller, @Valid @RequestBody NewFaq wish) {
        caller.requireRole(EDITORS);
        requireImpersonal(wish);
        var saved = faqs.insert(faq(Ids.newId(), 1, wish, caller));
        audit.record(caller, "faq-published", saved.id(), Map.of("rule", saved.ruleCode()));
        return answer(ResponseEntity.created(URI.create("/api/collection/faq/" + saved.id())), saved);
    }

    @PutMapping("/{id}")
    ResponseEntity<Faq> edit(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewFaq wish) {
        caller.requireRole(EDITORS);
        requireImpersonal(wish);
        var saved = faqs.mutate(id, current -> {
            ETags.requireMatch(ifMatch, current.version());
            return Change.of(faq(id, current.version(), wish, caller));
        });
        audit.record(caller, "faq-edited", id, Map.of("rule", saved.ruleCode()));
        return answer(ResponseEntity.ok(), saved);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(EDITORS);
        ETags.requireMatch(ifMatch, faqs.get(id).version());
        faqs.delete(id);
        audit.record(caller, "faq-withdrawn", id, Map.of());
    }

    private Faq faq(String id, long version, NewFaq wish, Caller caller) {
        return new Faq(
                id,
                version,
                wish.dataSetCode(),
                wish.ruleCode(),
                wish.questionTh().strip(),
                wish.answerTh().strip(),
                wish.questionEn(),
                wish.answerEn(),
                wish.threadId(),
                Actor.of(caller),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void requireImpersonal(NewFaq wish) {
        require("questionTh", wish.questionTh());
        require("answerTh", wish.answerTh());
        require("questionEn", wish.questionEn());
        require("answerEn", wish.answerEn());
    }

    private static void require(String field, @Nullable String text) {
        if (text != null && PersonalText.isIn(text)) {
            throw AdviceProblems.personal(field);
        }
    }

    private static ResponseEntity<Faq> answer(ResponseEntity.BodyBuilder answer, Faq shown) {
        return answer.eTag(ETags.of(shown.version())).body(shown);
    }
}
