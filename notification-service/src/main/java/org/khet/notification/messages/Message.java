package org.khet.notification.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.notification.messages.Happening.What;
import org.khet.notification.recipients.Channel;

/**
 * One message to one person on one channel.
 *
 * @param id from event, recipient, channel and template: the same four can never make two messages
 * @param address e-mail address or folded phone number
 * @param paragraphs of a mail; of an SMS the one text
 * @param attempt counted from 1 when it is first sent; a resend begins anew
 * @param nextAt when it may be sent
 * @param claimedBy the copy of the service that is sending it
 * @param providerRef the provider's own number of it, by which receipts name it
 * @param otherwise the way it takes where this one turns out to be closed for good
 * @param doubtful whether the other side may have taken it though it never said so
 * @param history oldest first; of very many the latest
 */
public record Message(
        @BsonId String id,
        long version,
        String eventId,
        String template,
        int templateVersion,
        Kind kind,
        Channel channel,
        String recipientId,
        @Nullable String schoolCode,
        @Nullable String areaCode,
        String address,
        String language,
        String subject,
        List<String> paragraphs,
        String link,
        List<Attachment> attachments,
        @Nullable Otherwise otherwise,
        MessageState state,
        int attempt,
        Instant createdAt,
        Instant nextAt,
        @Nullable String claimedBy,
        @Nullable Instant sentAt,
        @Nullable String provider,
        @Nullable String providerRef,
        @Nullable Instant deliveredAt,
        @Nullable String lastFault,
        boolean doubtful,
        List<Happening> history)
        implements Aggregate {

    private static final int MOST_HAPPENINGS = 40;

    /** What was stored before these were known is a duty without either. */
    public Message {
        kind = Objects.requireNonNullElse(kind, Kind.DUTY);
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
        history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
    }

    /** A new one that may be sent at once. */
    public static Message fresh(
            String id,
            String eventId,
            String template,
            int templateVersion,
            Kind kind,
            Channel channel,
            String recipientId,
            @Nullable String schoolCode,
            @Nullable String areaCode,
            String address,
            String language,
            String subject,
            List<String> paragraphs,
            String link,
            Instant now) {
        return new Message(
                id,
                1,
                eventId,
                template,
                templateVersion,
                kind,
                channel,
                recipientId,
                schoolCode,
                areaCode,
                address,
                language,
                subject,
                paragraphs,
                link,
                List.of(),
                null,
                MessageState.WAITING,
                0,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of());
    }

    public Message attaching(List<Attachment> files) {
        return new Next(this).attachments(files).made();
    }

    /** One of its files cannot go along: it says so in its own words, and in its history why. */
    public Message without(Attachment file, String said, String fault, Instant now) {
        var longer = new ArrayList<>(paragraphs);
        longer.add(said);
        return new Next(this)
                .texts(subject, List.copyOf(longer))
                .attachments(
                        attachments.stream().filter(one -> !one.equals(file)).toList())
                .happened(now, What.WITHOUT_FILE, null, fault)
                .made();
    }

    public Message otherwise(@Nullable Otherwise way) {
        return new Next(this).otherwise(way).made();
    }

    /** One that was written a while ago, let out now. */
    public Message letOut(Instant now) {
        return new Next(this).nextAt(now).made();
    }

    /** With the text gone: what must not be sent must not be stored either. */
    Message withheld(String fault, Instant now) {
        return new Next(this)
                .texts("-", List.of())
                .state(MessageState.SHELVED)
                .fault(fault)
                .happened(now, What.SHELVED, null, fault)
                .made();
    }

    public Message sent(Instant now, String by, @Nullable String ref) {
        return new Next(this)
                .state(MessageState.SENT)
                .sent(now, by, ref)
                .happened(now, What.SENT, by, null)
                .made();
    }

    /** As the store holds it once that copy of the service has taken it for sending. */
    Message claimed(String sender) {
        return new Next(this).claimed(sender).made();
    }

    /** Tried in vain, to be tried again. */
    public Message retried(Instant until, String by, String fault, boolean inDoubt, Instant now) {
        return new Next(this)
                .state(MessageState.WAITING)
                .nextAt(until)
                .fault(fault)
                .doubtful(inDoubt)
                .happened(now, What.FAILED, by, fault)
                .made();
    }

    /** Not tried at all, for now. */
    public Message postponed(Instant until, String fault) {
        return new Next(this)
                .state(MessageState.WAITING)
                .attempt(attempt - 1)
                .nextAt(until)
                .fault(fault)
                .made();
    }

    public Message shelved(@Nullable String by, String fault, Instant now) {
        return new Next(this)
                .state(MessageState.SHELVED)
                .fault(fault)
                .happened(now, What.SHELVED, by, fault)
                .made();
    }

    /** Its address takes nothing any more; the other way takes it from that moment on. */
    Message redirected(Otherwise way, String fault, Instant from, Instant now) {
        return new Next(this)
                .state(MessageState.REDIRECTED)
                .nextAt(from)
                .fault(fault)
                .happened(now, What.REDIRECTED, MessageIds.instead(id, way.channel()), fault)
                .made();
    }

    /** The one that goes by the other way; made once more it is the same. */
    Message instead() {
        var way = Objects.requireNonNull(otherwise, "another way");
        return fresh(
                        MessageIds.instead(id, way.channel()),
                        eventId,
                        template,
                        templateVersion,
                        kind,
                        way.channel(),
                        recipientId,
                        schoolCode,
                        areaCode,
                        way.address(),
                        language,
                        subject,
                        way.paragraphs(),
                        link,
                        nextAt)
                .insteadOf(id);
    }

    private Message insteadOf(String other) {
        return new Next(this).happened(createdAt, What.INSTEAD, other, null).made();
    }

    Message delivered(Instant now, String by) {
        return new Next(this)
                .state(MessageState.DELIVERED)
                .delivered(now)
                .happened(now, What.DELIVERED, by, null)
                .made();
    }

    Message undelivered(Instant now, String by, String fault) {
        return new Next(this)
                .state(MessageState.UNDELIVERED)
                .fault(fault)
                .happened(now, What.UNDELIVERED, by, fault)
                .made();
    }

    /** Sent long ago, and no receipt has come. */
    Message unconfirmed(Instant now) {
        return new Next(this)
                .fault(Faults.NO_RECEIPT)
                .happened(now, What.UNCONFIRMED, provider, Faults.NO_RECEIPT)
                .made();
    }

    Message again(Instant now, String by) {
        return new Next(this)
                .state(MessageState.WAITING)
                .attempt(0)
                .nextAt(now)
                .fault(lastFault)
                .doubtful(false)
                .happened(now, What.RESENT, by, null)
                .made();
    }

    boolean mayBeResent() {
        return state.onShelf() && !paragraphs.isEmpty();
    }

    List<Happening> historyWith(Happening next) {
        var all = new ArrayList<>(history);
        all.add(next);
        return all.subList(Math.max(0, all.size() - MOST_HAPPENINGS), all.size());
    }

    /** Never the address or the text: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Message[" + id + " " + state + "]";
    }
}
