package org.khet.notification.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.events.EventType;
import org.khet.events.EventTypes;
import org.khet.notification.recipients.Channel;
import org.khet.notification.templates.TemplateRules;
import org.khet.notification.templates.Templates;
import org.khet.notification.triggers.EventFields;
import org.khet.notification.triggers.EventTexts;
import org.khet.notification.triggers.Trigger;
import org.khet.notification.triggers.Trigger.Condition;
import org.khet.notification.triggers.Trigger.Who;
import org.khet.notification.triggers.Triggers;

/** What the release tells, compared with the catalogue of events and with its page. */
class NotificationsPageTest {

    private static final Path PAGE = Path.of("../infra/docs/notifications.md");

    @Test
    void every_event_is_told_to_somebody_or_says_why_to_nobody() {
        var told = Triggers.shipped().stream().map(Trigger::event).collect(Collectors.toSet());

        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(
                                told.contains(type.type()) ^ EventTexts.silent().containsKey(type.type()))
                        .as(type.type() + ": a shipped trigger or a reason in silent.json, and not both")
                        .isTrue());
        assertThat(EventTexts.silent().keySet())
                .allMatch(type -> EventTypes.find(type).isPresent());
    }

    @Test
    void every_field_has_a_sample() {
        assertThat(EventTypes.all())
                .filteredOn(EventFields::tellable)
                .flatExtracting(type -> EventFields.variables(type, Who.REQUESTER))
                .allMatch(Samples::has);
        assertThat(EventTypes.all())
                .flatExtracting(EventFields::documents)
                .isNotEmpty()
                .allMatch(name -> Samples.fileName(name).endsWith(".pdf"));
    }

    /** C51: each event that is told has its words, in both languages, fit for its channels. */
    @Test
    void the_shipped_words_fit_their_events() {
        assertThat(Triggers.shipped()).allSatisfy(trigger -> {
            var template = Templates.shipped().get(trigger.template());
            var known = EventFields.variables(EventTypes.find(trigger.event()).orElseThrow(), trigger.who());
            assertThat(TemplateRules.faults(template, known, Samples.of(known, "th"), "https://khet.office.example"))
                    .as(trigger.code())
                    .isEmpty();
            assertThat(template.hasSms() || !trigger.channels().contains(Channel.SMS))
                    .as(trigger.code())
                    .isTrue();
        });
    }

    @Test
    void the_page_of_notifications_is_fresh() throws Exception {
        var page = """
                # Who is told what

                The triggers that ship with notification-service, by event; the office changes them on the screen "Messages, events".
                What is urgent passes by everybody's wishes (channels, digest, quiet hours, muted topics). What follows "else" is taken
                once where an address bounced or is refused for good. A file is the document that the event refers to in that field; it is
                fetched when the mail leaves, and where it is not to be had the mail says so and leads to its link. Written from
                `notifications/*.json` by `NotificationsPageTest`; `-Dkhet.docs.write` renews it.

                | Event | Told to | Words | By | When |
                |---|---|---|---|---|
                """
                + EventTypes.all().stream().map(NotificationsPageTest::lines).collect(Collectors.joining());
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String lines(EventType type) {
        var silent = EventTexts.silent().get(type.type());
        var event = "| `" + type.type().replace("org.khet.", "") + "` | ";
        if (silent != null) {
            return event + "nobody | " + silent.th() + "<br>" + silent.en() + " | | |\n";
        }
        return Triggers.shipped().stream()
                .filter(trigger -> trigger.event().equals(type.type()))
                .map(trigger -> event + told(trigger) + " |\n")
                .collect(Collectors.joining());
    }

    private static String told(Trigger trigger) {
        var template = Templates.shipped().get(trigger.template());
        return String.join(
                " | ",
                trigger.who() == Who.REQUESTER ? "requester" : String.join(", ", trigger.roles()),
                "`" + template.code() + "`<br>" + template.th().subject() + "<br>"
                        + template.en().subject(),
                channels(trigger.channels())
                        + (trigger.attach() == null ? "" : " with the file `" + trigger.attach() + "`")
                        + (trigger.otherwise().isEmpty() ? "" : ", else " + channels(trigger.otherwise())),
                Optional.ofNullable(trigger.when())
                                .map(NotificationsPageTest::condition)
                                .orElse("")
                        + (trigger.urgent() ? " **urgent**" : ""));
    }

    private static String channels(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::name).collect(Collectors.joining(", "));
    }

    private static String condition(Condition when) {
        return "`" + when.field() + "`"
                + (when.above() == null ? "" : " > " + when.above())
                + (when.atMost() == null ? "" : " ≤ " + when.atMost())
                + (when.is() == null ? "" : " = " + when.is());
    }
}
