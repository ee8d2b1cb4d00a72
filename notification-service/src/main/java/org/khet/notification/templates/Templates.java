package org.khet.notification.templates;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.notification.editions.Editions;
import org.khet.notification.editions.Shipped;
import org.khet.notification.editions.Stamp;
import org.khet.notification.memory.Memory;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** The templates in force: those of the release, unless the office has written its own words. */
@Component
public class Templates {

    private final Map<String, Template> shipped = shipped();
    private final Editions<TemplateEdition> editions;
    private final Clock clock;

    Templates(MongoDatabase database, Memory memory, Clock clock) {
        this.editions = new Editions<>(database, memory, "templates", TemplateEdition.class);
        this.clock = clock;
        follow();
    }

    /** What the release brings, by code. */
    public static Map<String, Template> shipped() {
        return Shipped.all("templates", Template.class).stream()
                .collect(Collectors.toUnmodifiableMap(Template::code, template -> template));
    }

    /** Words that the office wrote stay; the others become those of this release. */
    private void follow() {
        editions.ship(shipped.values().stream()
                .flatMap(template -> newer(template).stream())
                .toList());
    }

    private Optional<TemplateEdition> newer(Template template) {
        var present = editions.find(template.code());
        if (present.isEmpty()) {
            return Optional.of(TemplateEdition.of(template, 1, Stamp.ofRelease(clock)));
        }
        var edition = present.get();
        return edition.stamp().origin() == Stamp.Origin.OFFICE
                        || edition.template().saysAs(template)
                ? Optional.empty()
                : Optional.of(TemplateEdition.of(template, edition.version() + 1, Stamp.ofRelease(clock)));
    }

    public List<TemplateEdition> inForce() {
        return editions.inForce();
    }

    public Optional<Template> find(String code) {
        return editions.find(code).map(TemplateEdition::template);
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none */
    public TemplateEdition get(String code) {
        return editions.get(code);
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none */
    public TemplateEdition get(String code, int version) {
        return editions.get(code, version);
    }

    /** Every version, newest first. */
    public List<TemplateEdition> history(String code) {
        return editions.history(code);
    }

    /** What the release says, empty for what the office added. */
    public Optional<Template> asShipped(String code) {
        return Optional.ofNullable(shipped.get(code));
    }

    /**
     * Puts words in force that have been checked; the same words again change nothing.
     *
     * @param ifMatch the tag of the version that they are based on, or null
     * @throws org.khet.problem.ProblemException 412 where that version is not in force any more
     */
    public TemplateEdition put(Caller caller, Template words, @Nullable String ifMatch) {
        var present = editions.find(words.code());
        int version = present.map(TemplateEdition::version).orElse(0);
        ETags.requireMatch(ifMatch, version);
        if (present.isPresent() && present.get().template().saysAs(words)) {
            return present.get();
        }
        boolean asShipped = asShipped(words.code()).filter(words::saysAs).isPresent();
        return editions.add(TemplateEdition.of(words, version + 1, Stamp.of(caller, asShipped, clock)));
    }
}
