package org.khet.notification.messages;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.notification.recipients.Channel;

/**
 * One message to one person on one channel.
 *
 * @param id from event, recipient, channel and template: the same four can never make two messages
 * @param address e-mail address or folded phone number
 * @param paragraphs of a mail; of an SMS the one text
 * @param attempt counted from 1 when it is first sent
 * @param nextAt when it may be sent; while it is being sent, when its sender is taken for lost
 */
public record Message(
        @BsonId String id,
        long version,
        String eventId,
        String template,
        int templateVersion,
        Channel channel,
        String recipientId,
        @Nullable String schoolCode,
        @Nullable String areaCode,
        String address,
        String language,
        String subject,
        List<String> paragraphs,
        String link,
        MessageState state,
        int attempt,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable String provider,
        @Nullable String lastFault)
        implements Aggregate {

    Message sending(Instant leaseUntil) {
        return copy(MessageState.SENDING, attempt + 1, leaseUntil, sentAt, provider, lastFault);
    }

    Message sent(Instant now, String by) {
        return copy(MessageState.SENT, attempt, nextAt, now, by, null);
    }

    Message waiting(Instant until, String fault) {
        return copy(MessageState.WAITING, attempt, until, null, null, fault);
    }

    /** Not tried at all, as the way out is closed for now. */
    Message postponed(Instant until) {
        return copy(MessageState.WAITING, attempt - 1, until, null, null, "way-out-closed");
    }

    Message shelved(String fault) {
        return copy(MessageState.SHELVED, attempt, nextAt, null, null, fault);
    }

    Message again(Instant now) {
        return copy(MessageState.WAITING, 0, now, null, null, lastFault);
    }

    private Message copy(
            MessageState toState,
            int toAttempt,
            Instant toNextAt,
            @Nullable Instant toSentAt,
            @Nullable String toProvider,
            @Nullable String toFault) {
        return new Message(
                id,
                version,
                eventId,
                template,
                templateVersion,
                channel,
                recipientId,
                schoolCode,
                areaCode,
                address,
                language,
                subject,
                paragraphs,
                link,
                toState,
                toAttempt,
                createdAt,
                toNextAt,
                toSentAt,
                toProvider,
                toFault);
    }

    /** Never the address or the text: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Message[" + id + " " + state + "]";
    }
}
