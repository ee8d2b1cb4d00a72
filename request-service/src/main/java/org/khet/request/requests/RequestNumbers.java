package org.khet.request.requests;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Running numbers that restart with each year of the Buddhist era, for example {@code 2569/0012}. */
@Component
class RequestNumbers {

    private final MongoCollection<Document> counters;

    RequestNumbers(MongoDatabase database) {
        this.counters = database.getCollection("counters");
    }

    String next(LocalDate today) {
        int year = ThaiBuddhistDate.from(today).get(ChronoField.YEAR_OF_ERA);
        var counter = counters.findOneAndUpdate(
                eq("_id", "request-" + year),
                Updates.inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return "%d/%04d".formatted(year, counter == null ? 1 : counter.getInteger("n"));
    }
}
