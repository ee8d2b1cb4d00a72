package org.khet.request.requests;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.ChangedDay;
import org.khet.events.CollectionEvents.HolidaysChanged;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Tokens;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day off that is declared while requests are in work. */
@ArrangedTest
class HolidayAddedIT {

    private static final int MANY = 10_000;
    private static final LocalDate DUE = LocalDate.of(2026, 6, 16);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    InformationRequests requests;

    @Autowired
    MongoDatabase database;

    @Autowired
    EventPublisher publisher;

    private MongoCollection<Document> stored;

    @BeforeEach
    void fileMany() {
        Arranged.reset();
        stored = database.getCollection("requests");
        var id = Forms.filed(new Calls(port), Tokens.forStaffNamed("officer-1", Role.DATA_OFFICER));
        var one = stored.find(eq("_id", id)).first();
        assertThat(one).isNotNull();
        one.append("filedBy", "many").append("outbox", List.of()).append("pending", false);
        IntStream.range(0, MANY / 1000)
                .forEach(batch -> stored.insertMany(IntStream.range(0, 1000)
                        .mapToObj(n ->
                                new Document(one).append("_id", Ids.newId()).append("trackingHash", Ids.newId()))
                        .toList()));
    }

    @AfterEach
    void clear() throws Exception {
        stored.deleteMany(eq("filedBy", "many"));
        declare(true, 2);
    }

    /** C32. */
    @Test
    void ten_thousand_open_due_dates_move_each_with_a_line_of_history() throws Exception {
        long began = System.nanoTime();
        declare(false, 1);
        var moved = and(eq("filedBy", "many"), Filters.elemMatch("steps.history", eq("action", "DUE_CHANGED")));
        // Each look reads all ten thousand.
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(stored.countDocuments(moved)).isEqualTo(MANY));
        LoggerFactory.getLogger(HolidayAddedIT.class)
                .info("{} due dates moved in {} ms", MANY, (System.nanoTime() - began) / 1_000_000);
        var one = requests.find(stored.find(moved).first().getString("_id")).orElseThrow();
        assertThat(one.steps().due(1)).isEqualTo(DUE.plusDays(1));
        assertThat(one.steps().history())
                .filteredOn(entry -> entry.action().name().equals("DUE_CHANGED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.note()).contains("2026-06-16 → 2026-06-17"));
    }

    private void declare(boolean withdrawn, long version) throws Exception {
        publisher
                .publish(
                        CollectionEvents.HOLIDAYS_CHANGED,
                        "holiday-" + version,
                        "s",
                        "k",
                        new HolidaysChanged(
                                List.of(new ChangedDay(DUE, "วันหยุดพิเศษ", "SPECIAL", null, withdrawn)), version))
                .get();
    }
}
