package org.khet.notification.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;
import org.khet.notification.templates.Template;
import org.khet.notification.templates.Templates;
import org.khet.notification.triggers.Trigger.Condition;
import org.khet.notification.triggers.Trigger.Until;
import org.khet.notification.triggers.Trigger.Who;
import org.khet.problem.FieldProblem;

class TriggerRulesTest {

    private static final String REMINDER = "org.khet.collection.entry-reminder.v1";
    private static final Map<String, Template> WORDS = Templates.shipped();

    @Test
    void every_shipped_trigger_may_be_put_in_force() {
        assertThat(Triggers.shipped())
                .hasSizeGreaterThan(35)
                .allSatisfy(trigger -> assertThat(
                                TriggerRules.faults(trigger, Optional.ofNullable(WORDS.get(trigger.template()))))
                        .as(trigger.code())
                        .isEmpty());
        assertThat(Triggers.shipped()).extracting(Trigger::code).doesNotHaveDuplicates();
    }

    @Test
    void what_nobody_can_be_told_of_is_refused() {
        assertThat(places(with("org.khet.collection.no-such.v1", Who.STAFF, List.of("analyst"), null)))
                .containsExactly("event");
        assertThat(places(with("org.khet.notifications.message-sent.v1", Who.STAFF, List.of("analyst"), null)))
                .containsExactly("event");
        assertThat(places(with("org.khet.collection.submission-records-chunk.v1", Who.STAFF, List.of("analyst"), null)))
                .containsExactly("event");
    }

    @Test
    void an_audience_that_the_event_does_not_name_is_refused() {
        assertThat(places(with(REMINDER, Who.REQUESTER, List.of(), null))).containsExactly("who");
        assertThat(places(with(REMINDER, Who.SCHOOL, List.of("analyst"), null))).containsExactly("roles");
        assertThat(places(with(REMINDER, Who.SCHOOL, List.of("school-client"), null)))
                .containsExactly("roles");
        assertThat(places(with(REMINDER, Who.STAFF, List.of(), null))).containsExactly("roles");
        assertThat(places(with("org.khet.reporting.snapshot-created.v1", Who.SCHOOL, List.of("school-officer"), null)))
                .contains("who");
    }

    @Test
    void words_that_name_what_the_event_does_not_have_are_refused() {
        assertThat(places(with("org.khet.collection.advice-asked.v1", Who.SCHOOL, List.of("school-officer"), null)))
                .containsOnly("template");
        assertThat(TriggerRules.faults(with(REMINDER, Who.SCHOOL, List.of("school-officer"), null), Optional.empty()))
                .extracting(FieldProblem::field)
                .containsExactly("template");
    }

    @Test
    void a_condition_compares_what_there_is_as_what_it_is() {
        assertThat(places(when(new Condition("daysLeft", 1, null, null)))).isEmpty();
        assertThat(places(when(new Condition("schoolCode", null, null, "99010001"))))
                .isEmpty();
        assertThat(places(when(new Condition("daysLeft", null, null, "1")))).containsExactly("when");
        assertThat(places(when(new Condition("schoolCode", 1, null, null)))).containsExactly("when");
        assertThat(places(when(new Condition("daysLeft", null, null, null)))).containsExactly("when");
        assertThat(places(when(new Condition("nothing", 1, null, null)))).containsExactly("when.field");
    }

    @Test
    void what_takes_a_message_back_must_agree_with_it() {
        assertThat(places(until("org.khet.collection.submission-submitted.v1", "schoolCode", "schoolCode")))
                .isEmpty();
        assertThat(places(until("org.khet.collection.no-such.v1", "schoolCode", "schoolCode")))
                .containsExactly("until");
        assertThat(places(until("org.khet.collection.submission-submitted.v1", "noSuch", "schoolCode")))
                .containsExactly("until");
        assertThat(places(until("org.khet.collection.submission-submitted.v1", "schoolCode", "noSuch")))
                .containsExactly("until");
    }

    @Test
    void another_way_is_one_that_is_not_taken_anyway_and_has_words() {
        assertThat(places(otherwise("entry-reminder", Channel.SMS))).isEmpty();
        assertThat(places(otherwise("entry-reminder", Channel.EMAIL))).containsExactly("otherwise");
        assertThat(places(otherwise("submission-received", Channel.SMS))).contains("otherwise");
    }

    @Test
    void a_file_is_a_document_of_the_event_and_goes_by_mail_to_whom_it_is_for() {
        var published = "org.khet.reporting.report-published.v1";
        assertThat(places(attaching(published, Who.STAFF, List.of("analyst"), "document", Channel.EMAIL)))
                .isEmpty();
        assertThat(places(attaching(published, Who.STAFF, List.of("analyst"), "cover", Channel.EMAIL)))
                .containsExactly("attach");
        assertThat(places(attaching(published, Who.STAFF, List.of("analyst"), "document", Channel.SMS)))
                .contains("attach");
        var delivered = "org.khet.requests.request-delivered.v1";
        assertThat(places(attaching(delivered, Who.REQUESTER, List.of(), "cover", Channel.EMAIL)))
                .isEmpty();
        assertThat(places(attaching(delivered, Who.STAFF, List.of("data-officer"), "cover", Channel.EMAIL)))
                .contains("attach");
    }

    private static Trigger attaching(String event, Who who, List<String> roles, String attach, Channel channel) {
        return new Trigger(
                "test",
                event,
                who == Who.REQUESTER ? "request-delivered" : "report-published",
                Topic.REPORT,
                who,
                roles,
                Set.of(channel),
                Set.of(),
                attach,
                null,
                false,
                true,
                List.of());
    }

    private static Trigger otherwise(String template, Channel channel) {
        return new Trigger(
                "test",
                REMINDER,
                template,
                Topic.REMINDER,
                Who.SCHOOL,
                List.of("school-officer"),
                Set.of(Channel.EMAIL),
                Set.of(channel),
                null,
                null,
                false,
                true,
                List.of());
    }

    private static List<String> places(Trigger trigger) {
        return TriggerRules.faults(trigger, Optional.ofNullable(WORDS.get(trigger.template()))).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private static Trigger with(String event, Who who, List<String> roles, @Nullable Condition when) {
        return new Trigger(
                "test",
                event,
                "entry-reminder",
                Topic.REMINDER,
                who,
                roles,
                Set.of(Channel.EMAIL),
                Set.of(),
                null,
                when,
                false,
                true,
                List.of());
    }

    private static Trigger when(Condition when) {
        return with(REMINDER, Who.SCHOOL, List.of("school-officer"), when);
    }

    private static Trigger until(String event, String theirs, String ours) {
        var plain = when(new Condition("daysLeft", 0, null, null));
        return new Trigger(
                plain.code(),
                plain.event(),
                plain.template(),
                plain.topic(),
                plain.who(),
                plain.roles(),
                plain.channels(),
                plain.otherwise(),
                plain.attach(),
                plain.when(),
                plain.urgent(),
                plain.active(),
                List.of(new Until(List.of(event), Map.of(theirs, ours))));
    }
}
