package org.khet.notification.sending;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.khet.messaging.Ids;
import org.khet.messaging.WakefulThread;
import org.springframework.stereotype.Component;

/**
 * Which copies of this service live. Each lets a number in the store grow; a copy whose number has stood still for a while
 * is dead, and what it was sending is looked after by the others. The while is measured by the onlooker's own clock, so
 * clocks that differ by minutes do not make a living copy look dead.
 */
@Component
class Copies extends WakefulThread {

    private static final Duration BEAT = Duration.ofSeconds(2);

    /** Longer than a machine under load stops one thread, and than one hand-over takes. */
    private static final Duration STILL = Duration.ofSeconds(15);

    /** Who could not look for so long knows nothing about the others and begins to watch them anew. */
    private static final Duration BLIND = Duration.ofSeconds(6);

    private static final String NUMBER = "beat";

    private final MongoCollection<Document> copies;
    private final String self = Ids.newId();
    private final Map<String, Seen> seen = new HashMap<>();
    private long looked;
    private volatile Set<String> living = Set.of();
    private volatile boolean watching;

    Copies(MongoDatabase database) {
        super("copies", BEAT, Duration.ofSeconds(5));
        this.copies = database.getCollection("copies");
    }

    private record Seen(long number, long since) {}

    String self() {
        return self;
    }

    /** Whether enough is known to take over what others have left. */
    boolean watching() {
        return watching;
    }

    /** Those not known to be dead, this one among them. */
    Set<String> living() {
        return living;
    }

    @Override
    protected boolean work() {
        look(System.nanoTime());
        return false;
    }

    void look(long now) {
        copies.updateOne(eq("_id", self), inc(NUMBER, 1L), new UpdateOptions().upsert(true));
        if (now - looked > BLIND.toNanos()) {
            seen.clear();
        }
        looked = now;
        var there = new HashSet<String>();
        for (var copy : copies.find()) {
            var id = copy.getString("_id");
            there.add(id);
            long number = copy.get(NUMBER, Number.class).longValue();
            var before = seen.get(id);
            if (before == null || before.number() != number) {
                seen.put(id, new Seen(number, now));
            }
        }
        seen.keySet().retainAll(there);
        var alive = new HashSet<String>();
        alive.add(self);
        seen.forEach((id, last) -> {
            if (now - last.since() < STILL.toNanos()) {
                alive.add(id);
            } else if (!id.equals(self)) {
                copies.deleteOne(eq("_id", id).toBsonDocument());
            }
        });
        living = Set.copyOf(alive);
        watching = true;
    }

    /** Says at a proper end that nothing more is sent by this copy. */
    void leave() {
        copies.deleteOne(eq("_id", self));
    }
}
