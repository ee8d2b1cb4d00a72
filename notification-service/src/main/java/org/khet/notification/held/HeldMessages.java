package org.khet.notification.held;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All that is told later. */
@Component
public class HeldMessages {

    private static final Logger LOG = LoggerFactory.getLogger(HeldMessages.class);
    private static final Bson WAITING = eq("state", Held.State.WAITING);

    private final MongoCollection<Held> held;

    /** Spares every event a look into the store while nothing waits, as in a storm of events that are told at once. */
    private volatile boolean something = true;

    private boolean added;

    HeldMessages(MongoDatabase database) {
        this.held = database.getCollection("held", Held.class);
        held.createIndex(Indexes.ascending("state", "dueAt"));
        held.createIndex(Indexes.ascending("until"));
    }

    /** Stores those that are not there yet; the rest are known from an earlier delivery of the same event. */
    public void hold(List<Held> all) {
        try {
            held.insertMany(all, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
        waits();
    }

    /**
     * Takes back what waits for people who have done what it asks of them.
     *
     * @param settled names of what has happened
     * @param exceptOf the event itself, which may also tell something new
     */
    public void withdraw(Collection<String> settled, String exceptOf) {
        if (something) {
            held.updateMany(
                    and(in("until", settled), WAITING, ne("message.eventId", exceptOf)),
                    Updates.set("state", Held.State.WITHDRAWN));
        }
    }

    List<Held> due(Instant now, int most) {
        return held.find(and(WAITING, lte("dueAt", now))).limit(most).into(new ArrayList<>());
    }

    /** What is gathered for one person at that moment. */
    List<Held> due(String recipientId, Instant at) {
        return held.find(and(WAITING, eq("dueAt", at), eq("message.recipientId", recipientId), eq("gather", true)))
                .into(new ArrayList<>());
    }

    void told(Collection<String> ids) {
        held.updateMany(and(in("_id", ids), WAITING), Updates.set("state", Held.State.TOLD));
    }

    private synchronized void waits() {
        something = true;
        added = true;
    }

    /** What another copy of the service holds is known here a second later. */
    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            begin();
            end(held.find(WAITING).first() != null);
        } catch (RuntimeException e) {
            LOG.debug("Whether anything waits is asked again later: {}", e.toString());
        }
    }

    private synchronized void begin() {
        added = false;
    }

    /** What was stored since the question was asked counts more than the answer. */
    private synchronized void end(boolean found) {
        something = found || added;
    }
}
