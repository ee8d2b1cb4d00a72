package org.khet.request.offering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.khet.messaging.Ids;
import org.springframework.stereotype.Component;

/** Requests that ended before they were filed, as the requester took what is published. Nothing of who it was is kept. */
@Component
public class AnsweredByPublication {

    private final MongoCollection<Document> lines;
    private final Clock clock;

    AnsweredByPublication(MongoDatabase database, Clock clock) {
        this.lines = database.getCollection("answered_by_publication");
        this.clock = clock;
    }

    void add(String slug) {
        lines.insertOne(new Document("_id", Ids.newId())
                .append("slug", slug)
                .append("at", Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    /** How many in {@code [from, to)}. */
    public long count(Instant from, Instant to) {
        return lines.countDocuments(and(gte("at", Date.from(from)), lt("at", Date.from(to))));
    }
}
