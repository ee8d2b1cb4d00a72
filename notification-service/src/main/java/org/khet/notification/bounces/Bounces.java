package org.khet.notification.bounces;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Masks;
import org.springframework.stereotype.Component;

/** What a report of undeliverable mail means for the message and for the address. */
@Component
class Bounces {

    private final Messages messages;
    private final BouncedAddresses addresses;
    private final Clock clock;

    Bounces(Messages messages, BouncedAddresses addresses, Clock clock) {
        this.messages = messages;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param marked how many addresses are not written to any more */
    record Taken(boolean messageKnown, int failed, int marked) {}

    /**
     * Only an address that we really wrote to is marked: else anybody who can send mail to the bounce address could
     * silence whom they like.
     */
    Taken take(DeliveryReport report) {
        var message = find(report);
        int failed = 0;
        int marked = 0;
        for (var recipient : report.recipients()) {
            var own = message.filter(sent -> sent.address().equalsIgnoreCase(recipient.address()));
            if (own.isEmpty() || !recipient.failed()) {
                continue;
            }
            messages.undelivered(own.get().id(), "smtp", Faults.BOUNCED + "-" + recipient.status());
            failed++;
            if (recipient.gone()) {
                addresses.mark(marked(own.get(), recipient));
                marked++;
            }
        }
        return new Taken(message.isPresent(), failed, marked);
    }

    private Optional<Message> find(DeliveryReport report) {
        return Optional.ofNullable(report.messageId())
                .flatMap(messages::find)
                .filter(message -> message.channel() == Channel.EMAIL);
    }

    private BouncedAddress marked(Message message, DeliveryReport.Recipient recipient) {
        return new BouncedAddress(
                BouncedAddresses.idOf(message.address()),
                Masks.email(message.address()),
                message.recipientId(),
                message.areaCode(),
                recipient.status(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                message.id());
    }
}
