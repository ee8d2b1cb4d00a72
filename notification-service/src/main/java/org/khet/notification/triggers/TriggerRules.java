package org.khet.notification.triggers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.khet.notification.recipients.Channel;
import org.khet.notification.templates.Template;
import org.khet.notification.triggers.Trigger.Condition;
import org.khet.notification.triggers.Trigger.Until;
import org.khet.notification.triggers.Trigger.Who;
import org.khet.problem.FieldProblem;
import org.khet.security.Role;

/** What is wrong with a trigger, each fault at its place. */
final class TriggerRules {

    private static final Set<String> STAFF = roles(true);
    private static final Set<String> OF_SCHOOLS = roles(false);

    private final List<FieldProblem> faults = new ArrayList<>();

    static List<FieldProblem> faults(Trigger trigger, Optional<Template> template) {
        var rules = new TriggerRules();
        var event = EventFields.find(trigger.event());
        if (event.isEmpty()) {
            rules.fault("event", "ไม่มีเหตุการณ์นี้ให้แจ้ง", "There is no such event to tell of");
            return rules.faults;
        }
        rules.audience(trigger, event.get());
        rules.words(trigger, event.get(), template);
        rules.attachment(trigger, event.get());
        rules.condition(trigger.when(), event.get());
        trigger.until().forEach(until -> rules.until(until, event.get()));
        return List.copyOf(rules.faults);
    }

    private void audience(Trigger trigger, EventType event) {
        var allowed = switch (trigger.who()) {
            case SCHOOL -> OF_SCHOOLS;
            case STAFF -> STAFF;
            case REQUESTER -> Set.<String>of();
        };
        if (trigger.who() == Who.SCHOOL && !EventFields.namesSchools(event)) {
            fault("who", "เหตุการณ์นี้ไม่ได้ระบุโรงเรียน", "This event names no school");
        }
        if (trigger.who() == Who.REQUESTER && !EventFields.namesRequester(event)) {
            fault("who", "เหตุการณ์นี้ไม่มีที่ติดต่อของผู้ขอ", "This event has no requester's contact");
        }
        if (trigger.roles().isEmpty() && trigger.who() != Who.REQUESTER) {
            fault("roles", "ต้องเลือกอย่างน้อยหนึ่งบทบาท", "Choose one role at least");
        }
        trigger.roles().stream()
                .filter(role -> !allowed.contains(role))
                .forEach(role -> fault(
                        "roles", "บทบาท " + role + " ใช้ที่นี่ไม่ได้", "The role " + role + " does not belong here"));
    }

    private void words(Trigger trigger, EventType event, Optional<Template> template) {
        if (trigger.channels().isEmpty()) {
            fault("channels", "ต้องเลือกอย่างน้อยหนึ่งช่องทาง", "Choose one channel at least");
        }
        if (trigger.otherwise().stream().anyMatch(trigger.channels()::contains)) {
            fault(
                    "otherwise",
                    "ช่องทางสำรองต้องไม่ใช่ช่องทางที่ใช้อยู่แล้ว",
                    "The other way is none of those that are taken anyway");
        }
        if (template.isEmpty()) {
            fault("template", "ไม่มีแม่แบบนี้", "There is no such template");
            return;
        }
        if (trigger.channels().contains(Channel.SMS) && !template.get().hasSms()) {
            fault("channels", "แม่แบบนี้ไม่มีข้อความ SMS", "The template has no words for an SMS");
        }
        if (trigger.otherwise().contains(Channel.SMS) && !template.get().hasSms()) {
            fault("otherwise", "แม่แบบนี้ไม่มีข้อความ SMS", "The template has no words for an SMS");
        }
        var known = EventFields.variables(event, trigger.who());
        template.get().variables().stream()
                .filter(name -> !known.contains(name) && !name.equals("link"))
                .sorted()
                .forEach(name -> fault(
                        "template",
                        "แม่แบบใช้ตัวแปร {{" + name + "}} ซึ่งเหตุการณ์นี้ไม่มี",
                        "The template names {{" + name + "}}, which this event does not have"));
    }

    private void attachment(Trigger trigger, EventType event) {
        var attach = trigger.attach();
        if (attach == null) {
            return;
        }
        if (!EventFields.documents(event).contains(attach)) {
            fault("attach", "เหตุการณ์นี้ไม่มีเอกสาร " + attach, "This event has no document " + attach);
        } else if (EventFields.namesRequester(event) && trigger.who() != Who.REQUESTER) {
            fault(
                    "attach",
                    "เอกสารนี้ส่งถึงผู้ขอเท่านั้น เจ้าหน้าที่เปิดได้ในหน้าคำขอ",
                    "This document goes to the requester alone; staff open it on the request's page");
        }
        if (!trigger.channels().contains(Channel.EMAIL)) {
            fault("attach", "ไฟล์แนบไปได้กับอีเมลเท่านั้น", "A file goes along with mails only");
        }
    }

    private void condition(@Nullable Condition when, EventType event) {
        if (when == null) {
            return;
        }
        @Nullable Boolean number = EventFields.of(event).get(when.field());
        boolean compares = when.above() != null || when.atMost() != null;
        if (number == null) {
            fault("when.field", "เหตุการณ์นี้ไม่มีข้อมูล " + when.field(), "This event has no " + when.field());
        } else if (compares == (when.is() != null) || number != compares) {
            fault(
                    "when",
                    "เปรียบเทียบตัวเลขด้วย มากกว่า/ไม่เกิน และเปรียบเทียบข้อความด้วย เท่ากับ",
                    "Compare a number by above and at most, a text by is");
        }
    }

    private void until(Until until, EventType event) {
        if (until.events().isEmpty() || until.same().isEmpty()) {
            fault("until", "ต้องระบุเหตุการณ์และข้อมูลที่ตรงกัน", "Name events and the fields that agree");
        }
        until.same().values().stream()
                .filter(ours -> !EventFields.of(event).containsKey(ours))
                .forEach(ours -> fault("until", "เหตุการณ์นี้ไม่มีข้อมูล " + ours, "This event has no " + ours));
        for (var settling : until.events()) {
            var found = EventFields.find(settling);
            if (found.isEmpty()) {
                fault("until", "ไม่มีเหตุการณ์ " + settling, "There is no event " + settling);
                continue;
            }
            until.same().keySet().stream()
                    .filter(theirs -> !EventFields.of(found.get()).containsKey(theirs))
                    .forEach(theirs ->
                            fault("until", settling + " ไม่มีข้อมูล " + theirs, settling + " has no " + theirs));
        }
    }

    private static Set<String> roles(boolean staff) {
        return Arrays.stream(Role.values())
                .filter(role -> role.staff() == staff && role != Role.SCHOOL_CLIENT)
                .map(Role::claim)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void fault(String field, String th, String en) {
        faults.add(new FieldProblem(field, null, th, en));
    }
}
