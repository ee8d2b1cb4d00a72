package org.khet.notification.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Faults.Fault;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Masks;
import org.khet.notification.texts.SmsSegments;

/**
 * A message without what only its recipient may know.
 *
 * @param address masked
 * @param segments of an SMS, as the provider charges them; 0 for a mail
 */
record MessageView(
        String id,
        Channel channel,
        Kind kind,
        String template,
        String recipientId,
        @Nullable String schoolCode,
        String address,
        String subject,
        MessageState status,
        int attempts,
        int segments,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable String provider,
        @Nullable String lastFault,
        @Nullable Fault fault) {

    static MessageView of(Message message) {
        boolean sms = message.channel() == Channel.SMS;
        var fault = message.lastFault();
        return new MessageView(
                message.id(),
                message.channel(),
                message.kind(),
                message.template(),
                message.recipientId(),
                message.schoolCode(),
                sms ? Masks.phone(message.address()) : Masks.email(message.address()),
                message.subject(),
                message.state(),
                message.attempt(),
                sms ? SmsSegments.count(String.join(" ", message.paragraphs())) : 0,
                message.createdAt(),
                message.state() == MessageState.WAITING ? message.nextAt() : null,
                message.sentAt(),
                message.deliveredAt(),
                message.provider(),
                fault,
                fault == null ? null : Faults.of(fault));
    }

    /** A requester's tracking code and link are theirs alone, so their texts are not shown. */
    record MessageText(
            MessageView message, List<String> paragraphs, List<String> attachments, List<Happening> history) {

        static MessageText of(Message message) {
            boolean requester = message.recipientId().startsWith("request-");
            return new MessageText(
                    MessageView.of(message),
                    requester ? List.of() : message.paragraphs(),
                    message.attachments().stream().map(Attachment::name).toList(),
                    message.history());
        }
    }
}
