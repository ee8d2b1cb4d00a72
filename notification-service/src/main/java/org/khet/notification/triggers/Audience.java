package org.khet.notification.triggers;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.contacts.PhoneNumber;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Recipient;
import org.khet.notification.recipients.Recipients;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the people whom an event concerns. */
@Component
class Audience {

    private final Recipients recipients;
    private final ContactSeal seal;

    Audience(Recipients recipients, ContactSeal seal) {
        this.recipients = recipients;
        this.seal = seal;
    }

    List<Recipient> of(Trigger trigger, JsonNode data) {
        return switch (trigger.who()) {
            case SCHOOL -> recipients.ofSchools(schools(data), trigger.roles());
            case STAFF ->
                recipients.staff(trigger.roles()).stream()
                        .filter(person -> answersFor(person, data))
                        .toList();
            case REQUESTER -> List.of(requester(contact(data), data));
        };
    }

    /** @throws org.khet.contacts.BrokenSealException where the seal does not open */
    Contact contact(JsonNode data) {
        return seal.open(
                data.path("contactSealed").asString(), data.path("requestId").asString());
    }

    private static List<String> schools(JsonNode data) {
        return data.has("schoolCode")
                ? List.of(data.get("schoolCode").asString())
                : StreamSupport.stream(data.path("schoolCodes").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
    }

    /** Where an event names its area, staff of other areas are left in peace. */
    private static boolean answersFor(Recipient person, JsonNode data) {
        @Nullable String area = data.path("areaCode").asString(null);
        return area == null || person.areaCode() == null || person.areaCode().equals(area);
    }

    private static Recipient requester(Contact contact, JsonNode data) {
        var channels = EnumSet.of(Channel.EMAIL);
        @Nullable
        String phone = contact.phone() == null
                ? null
                : PhoneNumber.fold(contact.phone()).orElse(null);
        if (phone != null) {
            channels.add(Channel.SMS);
        }
        return new Recipient(
                "request-" + data.path("requestId").asString(),
                Recipient.Kind.STAFF,
                null,
                null,
                "requester",
                contact.name(),
                contact.email(),
                phone,
                contact.language(),
                channels);
    }
}
