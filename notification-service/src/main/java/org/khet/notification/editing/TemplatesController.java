package org.khet.notification.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.notification.editions.Stamp;
import org.khet.notification.templates.Template;
import org.khet.notification.templates.Template.Words;
import org.khet.notification.templates.TemplateEdition;
import org.khet.notification.templates.Templates;
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

/** Words over HTTP: read by the office, changed by its administrator, since they hold for every area. */
@RestController
@RequestMapping("/api/notifications/templates")
class TemplatesController {

    private static final String CODE = "[a-z][a-z0-9-]{2,59}";

    private final Templates templates;
    private final Wording wording;
    private final AuditTrail audit;

    TemplatesController(Templates templates, Wording wording, AuditTrail audit) {
        this.templates = templates;
        this.wording = wording;
        this.audit = audit;
    }

    /** Words as they are typed; an empty SMS is none. */
    record NewWords(
            @NotNull String subject,
            @NotNull @Size(max = 50) List<@NotNull String> text,
            @Nullable String sms) {

        Words words() {
            return new Words(subject.strip(), text, sms == null || sms.isBlank() ? null : sms.strip());
        }
    }

    record NewTemplate(
            @NotNull String path,
            @NotNull @Valid NewWords th,
            @NotNull @Valid NewWords en) {

        Template template(String code) {
            return new Template(code, 0, path, th.words(), en.words());
        }
    }

    record TemplateView(
            String code,
            int version,
            String path,
            Words th,
            Words en,
            Stamp.Origin origin,
            String changedBy,
            Instant changedAt,
            List<String> events) {}

    /** @param shipped what the release says; null where the office added the template */
    record TemplateDetail(
            TemplateView template,
            List<String> variables,
            @Nullable Shown shipped) {}

    record Shown(String path, Words th, Words en) {}

    @GetMapping
    Page<TemplateView> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(templates.inForce().stream().map(this::view).toList(), null);
    }

    @GetMapping("/{code}")
    ResponseEntity<TemplateDetail> one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return answer(templates.get(code));
    }

    /** Puts words in force, also under a code that is not there yet. */
    @PutMapping("/{code}")
    ResponseEntity<TemplateDetail> put(
            Caller caller,
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewTemplate wanted) {
        caller.requireRole(Role.ADMINISTRATOR);
        return change(caller, wanted.template(code), ifMatch, "template-changed");
    }

    /** Every version, newest first. */
    @GetMapping("/{code}/versions")
    Page<TemplateView> versions(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        templates.get(code);
        return new Page<>(templates.history(code).stream().map(this::view).toList(), null);
    }

    /** Says again what a version said, as a new version. */
    @PostMapping("/{code}/versions/{version}/restore")
    ResponseEntity<TemplateDetail> restore(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.requireRole(Role.ADMINISTRATOR);
        return change(caller, templates.get(code, version).template(), ifMatch, "template-restored");
    }

    /** What readers would see; nothing is stored. */
    @PostMapping("/{code}/preview")
    Preview preview(
            Caller caller, @PathVariable @Pattern(regexp = CODE) String code, @Valid @RequestBody NewTemplate wanted) {
        caller.requireStaff();
        var template = wanted.template(code);
        wording.require(template);
        return Preview.of(
                template, language -> wording.sample(code, language), wording.attachments(code), wording.publicUrl());
    }

    private ResponseEntity<TemplateDetail> change(
            Caller caller, Template wanted, @Nullable String ifMatch, String action) {
        wording.require(wanted);
        var edition = templates.put(caller, wanted, ifMatch);
        audit.record(caller, action, edition.code(), Map.of("version", Integer.toString(edition.version())));
        return answer(edition);
    }

    private TemplateView view(TemplateEdition edition) {
        return new TemplateView(
                edition.code(),
                edition.version(),
                edition.path(),
                edition.th(),
                edition.en(),
                edition.stamp().origin(),
                edition.stamp().by(),
                edition.stamp().at(),
                wording.events(edition.code()));
    }

    private ResponseEntity<TemplateDetail> answer(TemplateEdition edition) {
        return ResponseEntity.ok()
                .eTag(ETags.of(edition.version()))
                .body(new TemplateDetail(
                        view(edition),
                        wording.variables(edition.code()).stream().sorted().toList(),
                        templates
                                .asShipped(edition.code())
                                .map(shipped -> new Shown(shipped.path(), shipped.th(), shipped.en()))
                                .orElse(null)));
    }
}
