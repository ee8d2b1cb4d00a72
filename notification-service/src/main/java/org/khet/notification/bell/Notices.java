package org.khet.notification.bell;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Ids;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageIds;
import org.khet.notification.messages.Messages;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.springframework.stereotype.Component;

/** All notices. */
@Component
public class Notices {

    /** More unread ones are not counted: nobody reads the difference. */
    private static final int MOST_UNREAD = 200;

    /** Those who file a request have no page of their own with a bell. */
    private static final String OUTSIDE = "request-";

    private final MongoCollection<Notice> notices;
    private final Clock clock;
    private final List<Consumer<List<Notice>>> listeners = new CopyOnWriteArrayList<>();

    Notices(MongoDatabase database, Messages messages, Clock clock) {
        this.notices = database.getCollection("notices", Notice.class);
        this.clock = clock;
        notices.createIndex(Indexes.ascending("recipientId", "seq"));
        notices.createIndex(Indexes.ascending("recipientId", "at"));
        messages.onAdded(this::ofMessages);
    }

    /** What a person is to see now though its message waits for its hour. */
    public void ring(Message message) {
        add(List.of(notice(message)));
    }

    private void ofMessages(List<Message> added) {
        var made = new LinkedHashMap<String, Notice>();
        for (var message : added) {
            // A digest's single messages have rung already; what goes out again is no news.
            if (!message.recipientId().startsWith(OUTSIDE)
                    && message.kind() != Kind.DIGEST
                    && message.history().isEmpty()) {
                var notice = notice(message);
                made.putIfAbsent(notice.id(), notice);
            }
        }
        add(List.copyOf(made.values()));
    }

    private Notice notice(Message message) {
        return new Notice(
                MessageIds.ofNotice(message.eventId(), message.recipientId(), message.template()),
                Ids.newId(),
                message.recipientId(),
                message.subject(),
                message.link(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    private void add(List<Notice> made) {
        if (made.isEmpty()) {
            return;
        }
        try {
            notices.insertMany(made, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
        listeners.forEach(listener -> listener.accept(made));
    }

    /** Hears of what was added by this copy of the service, sometimes twice. */
    void onAdded(Consumer<List<Notice>> listener) {
        listeners.add(listener);
    }

    /** Newest first. */
    Page<Notice> page(String recipientId, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("seq", asked.after());
        var found = notices.find(and(eq("recipientId", recipientId), after))
                .sort(Sorts.descending("seq"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Notice::seq);
    }

    /** What a person was told after another notice, oldest first. */
    List<Notice> after(String recipientId, String seq, int most) {
        return notices.find(and(eq("recipientId", recipientId), gt("seq", seq)))
                .sort(Sorts.ascending("seq"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** What several people were told from a moment on, oldest first. */
    List<Notice> from(Collection<String> recipientIds, Instant at) {
        return notices.find(and(in("recipientId", recipientIds), gte("at", at)))
                .sort(Sorts.ascending("seq"))
                .into(new ArrayList<>());
    }

    int unread(String recipientId) {
        return (int) notices.countDocuments(
                and(eq("recipientId", recipientId), eq("readAt", null)), new CountOptions().limit(MOST_UNREAD));
    }

    /** Whether there is such a notice of that person; read once more it stays read since the first time. */
    boolean read(String recipientId, String id, Instant now) {
        var own = and(eq("_id", id), eq("recipientId", recipientId));
        notices.updateOne(and(own, eq("readAt", null)), Updates.set("readAt", now));
        return notices.find(own).first() != null;
    }

    /** @param until the newest one that was seen; null: all of them */
    void readAll(String recipientId, @Nullable String until, Instant now) {
        var seen = until == null ? Filters.empty() : lte("seq", until);
        notices.updateMany(and(eq("recipientId", recipientId), eq("readAt", null), seen), Updates.set("readAt", now));
    }
}
