package org.khet.notification.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Happening.What;

/** What becomes of a message: a copy in the making. Nobody holds what has moved on, and what was wrong is over. */
final class Next {

    private final Message from;
    private long version;
    private @Nullable String claimedBy;
    private String subject;
    private List<String> paragraphs;
    private List<Attachment> attachments;
    private @Nullable Otherwise otherwise;
    private MessageState state;
    private int attempt;
    private Instant nextAt;
    private @Nullable Instant sentAt;
    private @Nullable String provider;
    private @Nullable String providerRef;
    private @Nullable Instant deliveredAt;
    private @Nullable String lastFault;
    private boolean doubtful;
    private List<Happening> history;

    Next(Message from) {
        this.from = from;
        this.version = from.version();
        this.subject = from.subject();
        this.paragraphs = from.paragraphs();
        this.attachments = from.attachments();
        this.otherwise = from.otherwise();
        this.state = from.state();
        this.attempt = from.attempt();
        this.nextAt = from.nextAt();
        this.sentAt = from.sentAt();
        this.provider = from.provider();
        this.providerRef = from.providerRef();
        this.deliveredAt = from.deliveredAt();
        this.doubtful = from.doubtful();
        this.history = from.history();
    }

    Next texts(String toSubject, List<String> toParagraphs) {
        subject = toSubject;
        paragraphs = toParagraphs;
        return this;
    }

    Next attachments(List<Attachment> files) {
        attachments = files;
        return this;
    }

    Next otherwise(@Nullable Otherwise way) {
        otherwise = way;
        return this;
    }

    Next claimed(String by) {
        version++;
        claimedBy = by;
        state = MessageState.SENDING;
        attempt++;
        lastFault = from.lastFault();
        return this;
    }

    Next state(MessageState to) {
        state = to;
        return this;
    }

    Next attempt(int to) {
        attempt = to;
        return this;
    }

    Next nextAt(Instant to) {
        nextAt = to;
        return this;
    }

    Next sent(Instant at, String by, @Nullable String ref) {
        sentAt = at;
        provider = by;
        providerRef = ref;
        doubtful = false;
        return this;
    }

    Next delivered(Instant at) {
        deliveredAt = at;
        return this;
    }

    Next fault(@Nullable String code) {
        lastFault = code;
        return this;
    }

    Next doubtful(boolean to) {
        doubtful = to;
        return this;
    }

    Next happened(Instant at, What what, @Nullable String by, @Nullable String fault) {
        history = from.historyWith(new Happening(at, what, by, fault));
        return this;
    }

    Message made() {
        return new Message(
                from.id(),
                version,
                from.eventId(),
                from.template(),
                from.templateVersion(),
                from.kind(),
                from.channel(),
                from.recipientId(),
                from.schoolCode(),
                from.areaCode(),
                from.address(),
                from.language(),
                subject,
                paragraphs,
                from.link(),
                attachments,
                otherwise,
                state,
                attempt,
                from.createdAt(),
                nextAt,
                claimedBy,
                sentAt,
                provider,
                providerRef,
                deliveredAt,
                lastFault,
                doubtful,
                history);
    }
}
