package org.khet.notification.triggers;

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
import org.khet.notification.templates.Templates;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** The triggers in force: those of the release, unless the office has changed them, and the office's own. */
@Component
public class Triggers {

    private final Map<String, Trigger> shipped;
    private final Editions<TriggerEdition> editions;
    private final Templates templates;
    private final Clock clock;

    Triggers(MongoDatabase database, Memory memory, Templates templates, Clock clock) {
        this.shipped = shipped().stream().collect(Collectors.toUnmodifiableMap(Trigger::code, one -> one));
        this.editions = new Editions<>(database, memory, "triggers", TriggerEdition.class);
        this.templates = templates;
        this.clock = clock;
        follow();
    }

    /** What the release brings. */
    public static List<Trigger> shipped() {
        return Shipped.all("triggers", Trigger.class);
    }

    private void follow() {
        editions.ship(
                shipped.values().stream().flatMap(one -> newer(one).stream()).toList());
    }

    private Optional<TriggerEdition> newer(Trigger one) {
        var present = editions.find(one.code());
        if (present.isEmpty()) {
            return Optional.of(TriggerEdition.of(one, 1, Stamp.ofRelease(clock)));
        }
        var edition = present.get();
        return edition.stamp().origin() == Stamp.Origin.OFFICE
                        || edition.trigger().equals(one)
                ? Optional.empty()
                : Optional.of(TriggerEdition.of(one, edition.version() + 1, Stamp.ofRelease(clock)));
    }

    /** Those that are turned off too. */
    public List<TriggerEdition> inForce() {
        return editions.inForce();
    }

    List<Trigger> all() {
        return editions.inForce().stream().map(TriggerEdition::trigger).toList();
    }

    List<Trigger> of(String eventType) {
        return all().stream()
                .filter(trigger -> trigger.event().equals(eventType))
                .toList();
    }

    /** The triggers that tell in these words. */
    public List<Trigger> telling(String template) {
        return all().stream()
                .filter(trigger -> trigger.template().equals(template))
                .toList();
    }

    /** @throws ProblemException 404 where there is none */
    public TriggerEdition get(String code) {
        return editions.get(code);
    }

    /** @throws ProblemException 404 where there is none */
    public TriggerEdition get(String code, int version) {
        return editions.get(code, version);
    }

    /** Every version, newest first. */
    public List<TriggerEdition> history(String code) {
        return editions.history(code);
    }

    /** What the release says, empty for what the office added. */
    public Optional<Trigger> asShipped(String code) {
        return Optional.ofNullable(shipped.get(code));
    }

    /** Every fault of a trigger at its place; empty where it may be put in force. */
    public List<FieldProblem> faults(Trigger wanted) {
        return TriggerRules.faults(wanted, templates.find(wanted.template()));
    }

    /**
     * Puts a trigger in force; the same once more changes nothing.
     *
     * @param ifMatch the tag of the version that it is based on, or null
     * @throws ProblemException 422 where something is wrong with it, 412 where that version is not in force any more
     */
    public TriggerEdition put(Caller caller, Trigger wanted, @Nullable String ifMatch) {
        var present = editions.find(wanted.code());
        int version = present.map(TriggerEdition::version).orElse(0);
        ETags.requireMatch(ifMatch, version);
        var faults = faults(wanted);
        if (!faults.isEmpty()) {
            var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .cure("แก้ไขตามที่ระบุ แล้วบันทึกใหม่", "Mend what is named and save again");
            faults.forEach(refusal::field);
            throw refusal.build();
        }
        if (present.isPresent() && present.get().trigger().equals(wanted)) {
            return present.get();
        }
        boolean asShipped = asShipped(wanted.code()).filter(wanted::equals).isPresent();
        return editions.add(TriggerEdition.of(wanted, version + 1, Stamp.of(caller, asShipped, clock)));
    }
}
