package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.records.Storing;
import org.khet.collection.submissions.Submissions;
import org.khet.collection.submissions.Uploads;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class UploadsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Uploads uploads;

    @Autowired
    private RecordStore records;

    @Autowired
    private Submissions submissions;

    @Test
    void what_a_crash_left_behind_is_swept_and_what_is_pointed_to_stays() {
        var area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        var stored = submissions.get(area.collection, area.a).current().batch();
        writeOrphan("crashed-early", area);
        begun(stored, area, 2);
        begun("crashed-early", area, 2);
        writeOrphan("still-writing", area);
        begun("still-writing", area, 0);

        uploads.sweep();

        assertThat(chunks(stored)).isEqualTo(1);
        assertThat(chunks("crashed-early")).isZero();
        assertThat(chunks("still-writing")).isEqualTo(1);
        assertThat(database.getCollection("uploads")
                        .distinct("_id", String.class)
                        .into(new java.util.ArrayList<>()))
                .containsExactly("still-writing");
    }

    private void writeOrphan(String batch, SampleArea area) {
        var storing = new Storing();
        var writer = records.write(batch, area.collection, area.a, List.of("grade"), 1, storing);
        writer.add(new StoredRow(3, "", List.of("grade"), List.of("ป.1")), List.of("ป.1"), 7);
        writer.close();
        storing.finish();
    }

    private void begun(String batch, SampleArea area, int hoursAgo) {
        var at = Date.from(Instant.now().minus(hoursAgo, ChronoUnit.HOURS));
        database.getCollection("uploads")
                .insertOne(new Document("_id", batch)
                        .append("collectionId", area.collection)
                        .append("schoolCode", area.a)
                        .append("startedAt", at));
    }

    private long chunks(String batch) {
        return database.getCollection("records").countDocuments(Filters.eq("batch", batch));
    }
}
