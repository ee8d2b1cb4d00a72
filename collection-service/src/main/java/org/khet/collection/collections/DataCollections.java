package org.khet.collection.collections;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** All collections. */
@Component
public class DataCollections {

    private final MongoCollection<DataCollection> stored;

    DataCollections(MongoDatabase database) {
        stored = database.getCollection("collections", DataCollection.class);
    }

    public Optional<DataCollection> find(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first());
    }

    public DataCollection get(String id) {
        return find(id).orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบรอบการจัดเก็บนี้", "There is no such collection")
                .build());
    }

    /** Refuses unless this school may send data to this collection now. */
    public void requireEntryOpen(DataCollection collection, String schoolCode, Instant now) {
        Windows.requireEntryOpen(collection, schoolCode, now);
    }

    /** Refuses unless this school's director may certify in this collection now. */
    public void requireCertificationOpen(DataCollection collection, String schoolCode, Instant now) {
        Windows.requireCertificationOpen(collection, schoolCode, now);
    }

    /** Refuses unless this school is on the collection's list, whatever the time. */
    public void requireExpected(DataCollection collection, String schoolCode) {
        Windows.requireExpected(collection, schoolCode);
    }

    /** Refuses unless the collection is open; for what the office does, which no window bounds. */
    public void requireOpen(DataCollection collection) {
        Windows.requireOpen(collection);
    }
}
