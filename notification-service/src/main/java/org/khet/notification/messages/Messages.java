package org.khet.notification.messages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.events.NotificationEvents;
import org.khet.events.NotificationEvents.MessageSent;
import org.khet.events.NotificationEvents.MessageShelved;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.messaging.StaleException;
import org.khet.notification.preferences.Preferences;
import org.khet.notification.recipients.Channel;
import org.khet.notification.texts.PersonalData;
import org.khet.notification.texts.SmsSegments;
import org.springframework.stereotype.Component;

/** All messages, as those who make, send and follow them need them. */
@Component
public class Messages {

    /** More a provider does not take. */
    private static final int MOST_SEGMENTS = 3;

    private final Aggregates<Message> messages;
    private final Preferences preferences;
    private final Clock clock;
    private final List<Consumer<List<Message>>> listeners = new CopyOnWriteArrayList<>();

    Messages(MongoDatabase database, OutboxRelay relay, Preferences preferences, Clock clock) {
        this.messages = new Aggregates<>(database, "messages", Message.class, relay);
        this.preferences = preferences;
        this.clock = clock;
        messages.collection().createIndex(Indexes.ascending("state", "channel", "nextAt"));
        messages.collection().createIndex(Indexes.ascending("schoolCode"));
        messages.collection().createIndex(Indexes.ascending("providerRef"));
    }

    Aggregates<Message> stored() {
        return messages;
    }

    /** Stores those that are not there yet; the rest are known from an earlier delivery of the same event. */
    public void addMissing(List<Message> all) {
        var sound = all.stream().map(this::checked).toList();
        messages.insertMissing(sound);
        told(sound);
    }

    private Message checked(Message message) {
        if (PersonalData.in(message.subject()) || PersonalData.inAny(message.paragraphs())) {
            return message.withheld(Faults.PERSONAL_DATA, now());
        }
        boolean tooLong = message.channel() == Channel.SMS
                && SmsSegments.count(String.join(" ", message.paragraphs())) > MOST_SEGMENTS;
        return tooLong ? message.shelved(null, Faults.TOO_LONG, now()) : message;
    }

    /** Runs after messages were added or are to go out again, with them; it may hear of one that was there before. */
    public void onAdded(Consumer<List<Message>> listener) {
        listeners.add(listener);
    }

    void told(List<Message> added) {
        listeners.forEach(listener -> listener.accept(added));
    }

    /** Takes waiting messages that are due for sending; what another copy of the service takes meanwhile is left to it. */
    public List<Message> claimDue(Channel channel, String sender, int most) {
        var wanted = and(eq("state", MessageState.WAITING), eq("channel", channel), lte("nextAt", now()));
        var found = messages.collection().find(wanted).limit(most).into(new ArrayList<>());
        var ids = found.stream().map(Message::id).toList();
        // Whoever changes one that waits moves it to a later moment, so what is still due is as it was read.
        return claim(ids, wanted, inc("attempt", 1), sender) == ids.size()
                ? found.stream().map(message -> message.claimed(sender)).toList()
                : claimed(ids, sender);
    }

    /** Takes over messages of a channel that were on their way when their sender died. */
    public List<Message> claimAbandoned(Channel channel, Collection<String> living, String sender, int most) {
        var wanted = and(eq("state", MessageState.SENDING), eq("channel", channel), nin("claimedBy", living));
        var ids = new ArrayList<String>();
        messages.collection()
                .withDocumentClass(BsonDocument.class)
                .find(wanted)
                .projection(Projections.include("_id"))
                .limit(most)
                .forEach(found -> ids.add(found.getString("_id").getValue()));
        claim(ids, wanted, set("doubtful", true), sender);
        return claimed(ids, sender);
    }

    /** The filter is looked at once more by the update, message by message: of two that claim the same only one gets it. */
    private long claim(List<String> ids, Bson wanted, Bson change, String sender) {
        return ids.isEmpty()
                ? 0
                : messages.collection()
                        .updateMany(
                                and(in("_id", ids), wanted),
                                combine(
                                        set("state", MessageState.SENDING),
                                        set("claimedBy", sender),
                                        change,
                                        inc("version", 1L)))
                        .getMatchedCount();
    }

    private List<Message> claimed(List<String> ids, String sender) {
        return ids.isEmpty()
                ? List.of()
                : messages.collection()
                        .find(and(in("_id", ids), eq("claimedBy", sender), eq("state", MessageState.SENDING)))
                        .into(new ArrayList<>());
    }

    /**
     * What becomes of a message that is not tried any more: where its address is what is wrong, the other way that its
     * trigger names and its reader wants, once; else the shelf.
     */
    public Message givenUp(Message message, @Nullable String by, String fault) {
        return redirected(message, fault).orElseGet(() -> message.shelved(by, fault, now()));
    }

    private Optional<Message> redirected(Message message, String fault) {
        var way = message.otherwise();
        if (way == null || !Faults.ofTheAddress(fault)) {
            return Optional.empty();
        }
        var now = now();
        return preferences
                .of(message.recipientId())
                .choose(way.channel(), way.topic(), way.urgent(), now)
                .at()
                .map(from -> message.redirected(way, fault, from, now));
    }

    /** Before what they stand for is noted: after a crash between the two they are made again, the same ones. */
    private void addInstead(List<Message> after) {
        var instead = after.stream()
                .filter(message -> message.state() == MessageState.REDIRECTED)
                .map(Message::instead)
                .toList();
        if (!instead.isEmpty()) {
            addMissing(instead);
        }
    }

    /** Notes what became of messages, all in one write; events tell of those that went out and those given up. */
    public void settle(List<Tried> tried) {
        addInstead(tried.stream().map(Tried::after).toList());
        messages.saveAll(tried.stream()
                .map(one -> new Change<>(one.after(), eventsOf(one.after()), one.claimed()))
                .toList());
    }

    /** A message as it was claimed, and what became of it. */
    public record Tried(Message claimed, Message after) {}

    private static List<NewEvent> eventsOf(Message message) {
        return switch (message.state()) {
            case SENT ->
                List.of(new NewEvent(
                        NotificationEvents.MESSAGE_SENT,
                        message.id(),
                        new MessageSent(
                                message.id(),
                                message.eventId(),
                                message.channel().name(),
                                message.template())));
            case SHELVED, UNDELIVERED ->
                List.of(new NewEvent(
                        NotificationEvents.MESSAGE_SHELVED,
                        message.id(),
                        new MessageShelved(
                                message.id(),
                                message.eventId(),
                                message.channel().name(),
                                message.template())));
            case WAITING, SENDING, DELIVERED, REDIRECTED -> List.of();
        };
    }

    public Optional<Message> find(String id) {
        return messages.find(id);
    }

    /** By the provider's own number. */
    public Optional<Message> findSent(String provider, String providerRef) {
        return Optional.ofNullable(messages.collection()
                .find(and(eq("providerRef", providerRef), eq("provider", provider)))
                .first());
    }

    /** SMS that a provider took before that moment and of which nothing more was heard. */
    public List<Message> withoutReceipt(Collection<String> providers, Instant before, int most) {
        return messages.collection()
                .find(and(
                        eq("state", MessageState.SENT),
                        eq("channel", Channel.SMS),
                        in("provider", providers),
                        lte("sentAt", before),
                        eq("lastFault", null)))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** It arrived, says who took it; said once more it changes nothing. */
    public void delivered(String id, String by) {
        follow(id, message -> message.state() == MessageState.SENT ? message.delivered(now(), by) : message);
    }

    /** It did not arrive after all. */
    public void undelivered(String id, String by, String fault) {
        follow(id, message -> switch (message.state()) {
            case SENT, DELIVERED -> redirected(message, fault).orElseGet(() -> message.undelivered(now(), by, fault));
            case WAITING, SENDING, UNDELIVERED, SHELVED, REDIRECTED -> message;
        });
    }

    public void unconfirmed(String id) {
        follow(id, message -> message.state() == MessageState.SENT ? message.unconfirmed(now()) : message);
    }

    private void follow(String id, UnaryOperator<Message> step) {
        while (true) {
            var before = messages.get(id);
            var after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            try {
                addInstead(List.of(after));
                messages.save(after, eventsOf(after));
                return;
            } catch (StaleException moved) {
                // Another receipt for it has come in this moment: look again.
            }
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
