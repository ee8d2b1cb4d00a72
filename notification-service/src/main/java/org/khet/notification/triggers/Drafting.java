package org.khet.notification.triggers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.PhoneNumber;
import org.khet.events.DocumentReference;
import org.khet.messaging.IncomingEvent;
import org.khet.notification.NotificationSettings;
import org.khet.notification.held.Held;
import org.khet.notification.messages.Attachment;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageIds;
import org.khet.notification.messages.Otherwise;
import org.khet.notification.preferences.Preference.Choice;
import org.khet.notification.preferences.Preferences;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Recipient;
import org.khet.notification.templates.EventValues;
import org.khet.notification.templates.Template;
import org.khet.notification.templates.Template.Rendered;
import org.khet.notification.templates.Templates;
import org.khet.notification.triggers.Trigger.Who;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the messages that a trigger calls for, each for the moment at which its reader wants it. */
@Component
class Drafting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Templates templates;
    private final Audience audience;
    private final Preferences preferences;
    private final NotificationSettings settings;

    Drafting(Templates templates, Audience audience, Preferences preferences, NotificationSettings settings) {
        this.templates = templates;
        this.audience = audience;
        this.preferences = preferences;
        this.settings = settings;
    }

    List<Held> messages(Trigger trigger, IncomingEvent event, JsonNode data, Instant now) {
        var template = templates.find(trigger.template());
        return template.isEmpty() ? List.of() : new Draft(trigger, template.get(), event, data, now).messages();
    }

    private final class Draft {

        private final Trigger trigger;
        private final Template template;
        private final IncomingEvent event;
        private final JsonNode data;
        private final Instant now;
        private final List<String> until;
        private final Map<String, Rendered> byLanguage = new HashMap<>();

        Draft(Trigger trigger, Template template, IncomingEvent event, JsonNode data, Instant now) {
            this.trigger = trigger;
            this.template = template;
            this.event = event;
            this.data = data;
            this.now = now;
            this.until = Settled.until(trigger, data);
        }

        List<Held> messages() {
            var made = new ArrayList<Held>();
            for (var recipient : audience.of(trigger, data)) {
                for (var channel : trigger.channels()) {
                    message(recipient, channel).ifPresent(made::add);
                }
            }
            return made;
        }

        private Optional<Held> message(Recipient recipient, Channel channel) {
            var rendered = byLanguage.computeIfAbsent(recipient.language(), this::rendered);
            var address = address(recipient, channel, rendered);
            if (address == null) {
                return Optional.empty();
            }
            var choice = preferences.of(recipient.id()).choose(channel, trigger.topic(), trigger.urgent(), now);
            return choice.at()
                    .map(at -> Held.waiting(
                            message(recipient, channel, address, rendered),
                            at,
                            choice instanceof Choice.Gather,
                            trigger.topic(),
                            until));
        }

        private Message message(Recipient recipient, Channel channel, String address, Rendered rendered) {
            return Message.fresh(
                            MessageIds.of(event.source(), event.id(), recipient.id(), channel, template.code()),
                            event.id(),
                            template.code(),
                            template.version(),
                            trigger.kind(),
                            channel,
                            recipient.id(),
                            recipient.schoolCode(),
                            recipient.areaCode(),
                            address,
                            recipient.language(),
                            rendered.subject(),
                            paragraphs(channel, rendered),
                            rendered.link(),
                            now)
                    .attaching(channel == Channel.EMAIL ? documents() : List.of())
                    .otherwise(otherwise(recipient, rendered));
        }

        private List<Attachment> documents() {
            var attach = trigger.attach();
            var document = attach == null ? null : data.get(attach);
            return document == null || document.isNull()
                    ? List.of()
                    : List.of(Attachment.of(JSON.treeToValue(document, DocumentReference.class)));
        }

        /** The first of the trigger's other ways by which this person can be told. */
        private @Nullable Otherwise otherwise(Recipient recipient, Rendered rendered) {
            for (var channel : trigger.otherwise()) {
                var address = address(recipient, channel, rendered);
                if (address != null) {
                    return new Otherwise(
                            channel, address, paragraphs(channel, rendered), trigger.topic(), trigger.urgent());
                }
            }
            return null;
        }

        private Rendered rendered(String language) {
            var values = EventValues.of(data, language);
            values.remove("contactSealed");
            if (trigger.who() == Who.REQUESTER) {
                var contact = audience.contact(data);
                values.put("name", contact.name());
                values.put("trackingCode", contact.trackingCode());
                var link = contact.link();
                if (link != null) {
                    values.put("deliveryLink", link);
                }
            }
            return template.render(language, values, settings.publicUrl());
        }
    }

    /** Null where this person cannot be told on this channel. */
    private static @Nullable String address(Recipient recipient, Channel channel, Rendered rendered) {
        if (!recipient.channels().contains(channel)) {
            return null;
        }
        if (channel == Channel.EMAIL) {
            return recipient.email();
        }
        var phone = recipient.phone();
        return phone != null && PhoneNumber.takesSms(phone) && rendered.sms() != null ? phone : null;
    }

    private static List<String> paragraphs(Channel channel, Rendered rendered) {
        var sms = rendered.sms();
        return channel != Channel.SMS ? rendered.paragraphs() : sms == null ? List.of() : List.of(sms);
    }
}
