package org.khet.notification.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;
import org.khet.notification.triggers.Trigger;
import org.khet.notification.triggers.Trigger.Condition;
import org.khet.notification.triggers.Trigger.Until;
import org.khet.notification.triggers.Trigger.Who;
import org.khet.notification.triggers.TriggerEdition;
import org.khet.notification.triggers.Triggers;
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

/** Rules over HTTP: read by the office, changed by its administrator, since they hold for every area. */
@RestController
@RequestMapping("/api/notifications/triggers")
class TriggersController {

    private static final String CODE = "[a-z][a-z0-9-]{2,59}";

    private final Triggers triggers;
    private final AuditTrail audit;

    TriggersController(Triggers triggers, AuditTrail audit) {
        this.triggers = triggers;
        this.audit = audit;
    }

    record NewCondition(
            @NotBlank String field,
            @Nullable Integer above,
            @Nullable Integer atMost,
            @Nullable @Size(max = 100) String is) {}

    record NewUntil(
            @NotNull @Size(max = 10) List<@NotBlank String> events,
            @NotNull @Size(max = 5) Map<String, @NotBlank String> same) {}

    /** A rule as the office writes it; the fields are those of {@link Trigger}. */
    record NewTrigger(
            @NotBlank String event,
            @NotBlank String template,
            @NotNull Topic topic,
            @NotNull Who who,
            @NotNull @Size(max = 10) List<@NotBlank String> roles,
            @NotNull Set<@NotNull Channel> channels,
            @Nullable Set<@NotNull Channel> otherwise,
            @Nullable @Size(max = 60) String attach,
            @Nullable @Valid NewCondition when,
            boolean urgent,
            boolean active,
            @NotNull @Size(max = 5) List<@NotNull @Valid NewUntil> until) {

        Trigger trigger(String code) {
            return new Trigger(
                    code,
                    event,
                    template,
                    topic,
                    who,
                    roles,
                    channels,
                    otherwise == null ? Set.of() : otherwise,
                    attach == null || attach.isBlank() ? null : attach,
                    when == null ? null : new Condition(when.field(), when.above(), when.atMost(), when.is()),
                    urgent,
                    active,
                    until.stream()
                            .map(one -> new Until(one.events(), one.same()))
                            .toList());
        }
    }

    @GetMapping
    Page<TriggerView> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(triggers.inForce().stream().map(TriggerView::of).toList(), null);
    }

    @GetMapping("/{code}")
    ResponseEntity<TriggerView> one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return answer(triggers.get(code));
    }

    /** Puts a rule in force, also under a code that is not there yet; {@code active: false} turns it off. */
    @PutMapping("/{code}")
    ResponseEntity<TriggerView> put(
            Caller caller,
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewTrigger wanted) {
        caller.requireRole(Role.ADMINISTRATOR);
        return change(caller, wanted.trigger(code), ifMatch, "trigger-changed");
    }

    /** Every version, newest first. */
    @GetMapping("/{code}/versions")
    Page<TriggerView> versions(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        triggers.get(code);
        return new Page<>(triggers.history(code).stream().map(TriggerView::of).toList(), null);
    }

    /** Does again what a version did, as a new version. */
    @PostMapping("/{code}/versions/{version}/restore")
    ResponseEntity<TriggerView> restore(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(Role.ADMINISTRATOR);
        return change(caller, triggers.get(code, version).trigger(), ifMatch, "trigger-restored");
    }

    private ResponseEntity<TriggerView> change(Caller caller, Trigger wanted, @Nullable String ifMatch, String action) {
        var edition = triggers.put(caller, wanted, ifMatch);
        audit.record(caller, action, edition.code(), Map.of("version", Integer.toString(edition.version())));
        return answer(edition);
    }

    private static ResponseEntity<TriggerView> answer(TriggerEdition edition) {
        return ResponseEntity.ok().eTag(ETags.of(edition.version())).body(TriggerView.of(edition));
    }
}
