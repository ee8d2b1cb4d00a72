package org.khet.notification.memory;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what is remembered up to date. Each thing has a number in the store that grows with every change; one small query
 * a second compares them, so that an event costs no query for triggers, words, people and wishes.
 */
@Component
public class Memory {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String NUMBER = "n";

    private final MongoCollection<Document> revisions;
    private final List<Remembered<?>> all = new CopyOnWriteArrayList<>();

    Memory(MongoDatabase database) {
        this.revisions = database.getCollection("revisions");
    }

    /**
     * Reads it for the first time.
     *
     * @param name of its number in the store
     */
    public <T> Remembered<T> of(String name, Supplier<T> read) {
        var remembered = new Remembered<>(this, name, numbers().getOrDefault(name, 0L), read);
        all.add(remembered);
        return remembered;
    }

    /** What another copy changed is known here a second later. */
    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            var numbers = numbers();
            all.forEach(remembered -> remembered.refresh(numbers.getOrDefault(remembered.name(), 0L)));
        } catch (RuntimeException e) {
            LOG.debug("What is remembered stays as it is: {}", e.toString());
        }
    }

    void changed(Remembered<?> remembered) {
        revisions.updateOne(eq("_id", remembered.name()), Updates.inc(NUMBER, 1L), new UpdateOptions().upsert(true));
        remembered.refresh(numbers().getOrDefault(remembered.name(), 0L));
    }

    private Map<String, Long> numbers() {
        var numbers = new HashMap<String, Long>();
        revisions.find().forEach(stored -> numbers.put(stored.getString("_id"), stored.getLong(NUMBER)));
        return numbers;
    }
}
