package org.khet.collection.unmasking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.springframework.stereotype.Component;

/** All looks, never changed. */
@Component
public class Unmaskings {
    private final MongoCollection<Unmasking> stored;

    Unmaskings(MongoDatabase database) {
        stored = database.getCollection("unmaskings", Unmasking.class);
        stored.createIndex(Indexes.ascending("schoolCode"));
        stored.createIndex(Indexes.ascending("by.id"));
    }

    void insert(Unmasking look) {
        stored.insertOne(look);
    }

    /** Times of one person's looks since then, oldest first. */
    List<Instant> since(String subject, Instant from) {
        return stored
                .find(and(eq("by.id", subject), gte("at", from)))
                .sort(Sorts.ascending("at"))
                .into(new ArrayList<>())
                .stream()
                .map(Unmasking::at)
                .toList();
    }

    /** At one school's row of a duplicate case, the newest first. */
    public List<Unmasking> ofCase(String caseId, String schoolCode) {
        return stored.find(and(eq("schoolCode", schoolCode), eq("caseId", caseId)))
                .sort(Sorts.descending("_id"))
                .into(new ArrayList<>());
    }

    /** Newest first. */
    Page<Unmasking> page(String collectionId, String schoolCode, PageRequest asked) {
        var wanted = new ArrayList<Bson>(List.of(eq("schoolCode", schoolCode), eq("collectionId", collectionId)));
        if (asked.after() != null) {
            wanted.add(lt("_id", asked.after()));
        }
        var found = stored.find(and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Unmasking::id);
    }
}
