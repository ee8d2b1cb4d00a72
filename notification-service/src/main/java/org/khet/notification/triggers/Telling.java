package org.khet.notification.triggers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageIds;
import org.khet.notification.messages.MessageState;
import org.khet.notification.messages.Messages;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.PhoneNumber;
import org.khet.notification.recipients.Recipient;
import org.khet.notification.templates.Template.Rendered;
import org.khet.notification.templates.Templates;
import org.khet.notification.triggers.Trigger.Who;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the messages that an event calls for. */
@Component
class Telling implements EventHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Triggers triggers;
    private final Templates templates;
    private final Audience audience;
    private final Messages messages;
    private final NotificationSettings settings;
    private final Clock clock;

    Telling(
            Triggers triggers,
            Templates templates,
            Audience audience,
            Messages messages,
            NotificationSettings settings,
            Clock clock) {
        this.triggers = triggers;
        this.templates = templates;
        this.audience = audience;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "telling";
    }

    @Override
    public Set<EventType> types() {
        return triggers.events();
    }

    @Override
    public void on(IncomingEvent event) {
        var data = JSON.readTree(event.data());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var all = new ArrayList<Message>();
        for (var trigger : triggers.of(event.type())) {
            if (trigger.applies(data)) {
                all.addAll(messagesOf(trigger, event, data, now));
            }
        }
        if (!all.isEmpty()) {
            messages.addMissing(all);
        }
    }

    private List<Message> messagesOf(Trigger trigger, IncomingEvent event, JsonNode data, Instant now) {
        var template = templates.get(trigger.template());
        var values = values(trigger, data);
        var made = new ArrayList<Message>();
        for (var recipient : audience.of(trigger, data)) {
            var rendered = template.render(recipient.language(), values, settings.publicUrl());
            for (var channel : trigger.channels()) {
                var address = address(recipient, channel, rendered);
                if (address != null) {
                    made.add(new Message(
                            MessageIds.of(event.source(), event.id(), recipient.id(), channel, template.code()),
                            1,
                            event.id(),
                            template.code(),
                            template.version(),
                            channel,
                            recipient.id(),
                            recipient.schoolCode(),
                            recipient.areaCode(),
                            address,
                            recipient.language(),
                            rendered.subject(),
                            channel == Channel.SMS ? sms(rendered) : rendered.paragraphs(),
                            rendered.link(),
                            MessageState.WAITING,
                            0,
                            now,
                            now,
                            null,
                            null,
                            null));
                }
            }
        }
        return made;
    }

    private Map<String, String> values(Trigger trigger, JsonNode data) {
        var values = new HashMap<>(EventValues.of(data));
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
        return values;
    }

    /** Null where this person is not to be told on this channel. */
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

    private static List<String> sms(Rendered rendered) {
        var text = rendered.sms();
        return text == null ? List.of() : List.of(text);
    }
}
