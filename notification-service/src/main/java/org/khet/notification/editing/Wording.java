package org.khet.notification.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.khet.events.EventTypes;
import org.khet.notification.NotificationSettings;
import org.khet.notification.recipients.Channel;
import org.khet.notification.templates.Template;
import org.khet.notification.templates.TemplateRules;
import org.khet.notification.triggers.EventFields;
import org.khet.notification.triggers.Trigger;
import org.khet.notification.triggers.Trigger.Who;
import org.khet.notification.triggers.Triggers;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Which variables a template may name, and whether its words may be put in force. */
@Component
class Wording {

    /** Templates that no event is told by, with what they may name. */
    private static final Map<String, Set<String>> OF_SYSTEM = Map.of("digest", Set.of("count", "day"));

    private final Triggers triggers;
    private final NotificationSettings settings;

    Wording(Triggers triggers, NotificationSettings settings) {
        this.triggers = triggers;
        this.settings = settings;
    }

    /** What every event has that is told in these words; for new words, what any event has. */
    Set<String> variables(String code) {
        var ofSystem = OF_SYSTEM.get(code);
        if (ofSystem != null) {
            return ofSystem;
        }
        var telling = triggers.telling(code);
        if (telling.isEmpty()) {
            var all = new TreeSet<String>();
            EventTypes.all().stream()
                    .filter(EventFields::tellable)
                    .forEach(type -> all.addAll(EventFields.variables(type, Who.REQUESTER)));
            return all;
        }
        var common = new TreeSet<>(variables(telling.getFirst()));
        telling.forEach(trigger -> common.retainAll(variables(trigger)));
        return common;
    }

    private static Set<String> variables(Trigger trigger) {
        return EventTypes.find(trigger.event())
                .map(type -> EventFields.variables(type, trigger.who()))
                .orElseGet(Set::of);
    }

    /** The events that are told in these words. */
    List<String> events(String code) {
        return triggers.telling(code).stream().map(Trigger::event).distinct().toList();
    }

    Map<String, String> sample(String code, String language) {
        return Samples.of(variables(code), language);
    }

    /** Names of the files that go along, as they usually are. */
    List<String> attachments(String code) {
        return triggers.telling(code).stream()
                .flatMap(trigger -> Stream.ofNullable(trigger.attach()))
                .distinct()
                .map(Samples::fileName)
                .toList();
    }

    String publicUrl() {
        return settings.publicUrl();
    }

    /** @throws ProblemException 422 with every fault at its place */
    void require(Template words) {
        var faults = new ArrayList<>(
                TemplateRules.faults(words, variables(words.code()), sample(words.code(), "th"), settings.publicUrl()));
        if (!words.hasSms()) {
            triggers.telling(words.code()).stream()
                    .filter(trigger -> trigger.channels().contains(Channel.SMS))
                    .findFirst()
                    .ifPresent(trigger -> faults.add(new FieldProblem(
                            "th.sms",
                            null,
                            "ทริกเกอร์ " + trigger.code() + " ส่งแม่แบบนี้ทาง SMS",
                            "The trigger " + trigger.code() + " sends this template by SMS")));
        }
        refuse(faults);
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("แม่แบบนี้ใช้ไม่ได้", "This template cannot be used")
                    .cure("แก้ไขตามที่ระบุ แล้วบันทึกใหม่", "Mend what is named and save again");
            faults.stream().distinct().forEach(refusal::field);
            throw refusal.build();
        }
    }
}
