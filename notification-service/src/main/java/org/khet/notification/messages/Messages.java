package org.khet.notification.messages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.khet.notification.recipients.Channel;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All messages. */
@Component
public class Messages {

    private final Aggregates<Message> messages;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Messages(MongoDatabase database, OutboxRelay relay) {
        this.messages = new Aggregates<>(database, "messages", Message.class, relay);
        messages.collection().createIndex(Indexes.ascending("state", "nextAt"));
        messages.collection().createIndex(Indexes.ascending("schoolCode"));
    }

    /** Stores those that are not there yet; the rest are known from an earlier delivery of the same event. */
    public void addMissing(List<Message> all) {
        messages.insertMissing(all);
        listeners.forEach(Runnable::run);
    }

    /** Runs after messages were added: spares the sender the time to its next look. */
    public void onAdded(Runnable listener) {
        listeners.add(listener);
    }

    public List<Message> due(MessageState state, Instant now, int limit) {
        return messages.collection()
                .find(and(eq("state", state), lte("nextAt", now)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Takes a message for sending, unless another sender was quicker. */
    public Optional<Message> claim(Message message, Instant leaseUntil) {
        try {
            return Optional.of(messages.save(message.sending(leaseUntil)));
        } catch (StaleException taken) {
            return Optional.empty();
        }
    }

    public void sent(Message message, Instant now, String by) {
        messages.save(
                message.sent(now, by),
                new NewEvent(
                        NotificationEvents.MESSAGE_SENT,
                        message.id(),
                        new MessageSent(
                                message.id(),
                                message.eventId(),
                                message.channel().name(),
                                message.template())));
    }

    public void retry(Message message, Instant at, String fault) {
        messages.save(message.waiting(at, fault));
    }

    public void postpone(Message message, Instant at) {
        messages.save(message.postponed(at));
    }

    public void shelve(Message message, String fault) {
        messages.save(
                message.shelved(fault),
                new NewEvent(
                        NotificationEvents.MESSAGE_SHELVED,
                        message.id(),
                        new MessageShelved(
                                message.id(),
                                message.eventId(),
                                message.channel().name(),
                                message.template())));
    }

    Message resend(String id, Instant now) {
        var again = messages.mutate(id, message -> {
            if (message.state() != MessageState.SHELVED) {
                throw MessageProblems.notShelved();
            }
            return Change.of(message.again(now));
        });
        listeners.forEach(Runnable::run);
        return again;
    }

    Message get(Caller caller, String id) {
        return messages.find(id)
                .filter(message -> message.areaCode() == null || caller.coversArea(message.areaCode()))
                .orElseThrow(MessageProblems::notFound);
    }

    Page<Message> page(Caller caller, @Nullable Channel channel, @Nullable MessageState state, PageRequest asked) {
        var reach = caller.coversArea("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
        return page(
                and(
                        reach,
                        channel == null ? Filters.empty() : eq("channel", channel),
                        state == null ? Filters.empty() : eq("state", state)),
                asked);
    }

    Page<Message> pageOfSchool(String schoolCode, PageRequest asked) {
        return page(and(eq("schoolCode", schoolCode), eq("channel", Channel.EMAIL)), asked);
    }

    private Page<Message> page(Bson wanted, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("createdAt", Instant.parse(asked.after()));
        var found = messages.collection()
                .find(and(wanted, after))
                .sort(Sorts.descending("createdAt"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, message -> message.createdAt().toString());
    }
}
