package org.khet.collection.notices;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All messages about collections. */
@Component
class Notices {

    private final MongoCollection<Notice> stored;

    Notices(MongoDatabase database) {
        this.stored = database.getCollection("notices", Notice.class);
        stored.createIndex(Indexes.ascending("collectionId"));
    }

    /** Of messages of one kind on one way. */
    record Count(String template, String channel, int delivered, int failed) {

        private Count plus(Notice one) {
            return new Count(
                    template, channel, delivered + (one.delivered() ? 1 : 0), failed + (one.delivered() ? 0 : 1));
        }
    }

    /** The last word on a message stands: one given up may have been sent again. */
    void put(Notice notice) {
        stored.replaceOne(eq("_id", notice.id()), notice, new ReplaceOptions().upsert(true));
    }

    List<Count> of(String collectionId) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (var notice : stored.find(eq("collectionId", collectionId))) {
            var key = notice.template() + "/" + notice.channel();
            var before = counts.getOrDefault(key, new Count(notice.template(), notice.channel(), 0, 0));
            counts.put(key, before.plus(notice));
        }
        return counts.values().stream()
                .sorted(Comparator.comparing(Count::template).thenComparing(Count::channel))
                .toList();
    }
}
