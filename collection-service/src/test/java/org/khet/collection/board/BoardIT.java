package org.khet.collection.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.Heard;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.events.RoundEvents;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@KhetTest
@TestPropertySource(properties = {"khet.board.max-clients=2", "khet.board.heartbeat=200ms"})
class BoardIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi officer;

    @BeforeEach
    void an_open_collection_of_two_schools() {
        area = new SampleArea(port);
        officer = area.officer;
    }

    @Test
    void the_counts_equal_a_recount_of_the_schools_after_every_change() {
        assertThat(counts()).containsEntry("notStarted", 2).containsEntry("expected", 2);

        sent(SchoolFile.of(area.a, 6, 100).with(0, "เพศ", "ญ"));
        assertThat(counts()).containsEntry("hasErrors", 1).containsEntry("notStarted", 1);

        sent(SchoolFile.of(area.a, 6, 100));
        sent(SchoolFile.of(area.b, 6, 200));
        var board = officer.get(path("/completeness")).body();
        var byStatus = board.path("schools")
                .valueStream()
                .filter(row -> row.path("status").asString().startsWith("HAS_")
                        || row.path("status").asString().equals("CLEAN"))
                .count();
        assertThat(byStatus).as(board.toString()).isEqualTo(2);
        assertThat(counts().get("clean") + counts().get("hasQueries") + counts().get("hasErrors"))
                .isEqualTo(2);
        assertThat(board.path("schools").get(0).path("version").asInt()).isEqualTo(2);
        assertThat(board.path("schools").get(0).path("rows").asInt()).isEqualTo(6);
    }

    /** C17. */
    @Test
    void districts_and_networks_add_up_to_a_recount_of_the_raw_records() {
        registered(3, "พิชัย", "คุ้งตะเภา");
        registered(4, "พิชัย", null);
        registered(5, "ท่าปลา", "คุ้งตะเภา");
        sent(SchoolFile.of(area.a, 6, 400));
        sent(SchoolFile.of(area.areaCode + "0003", 6, 500).with(0, "เพศ", "ญ"));
        sent(SchoolFile.of(area.areaCode + "0005", 6, 600));

        var board = officer.get(path("/completeness")).body();

        assertThat(Recount.shown(board.path("districts"), "ท่าปลา", "พิชัย", null))
                .isEqualTo(new Recount(database, area).raw("districtTh"));
        assertThat(Recount.shown(board.path("networks"), "คุ้งตะเภา", null))
                .isEqualTo(new Recount(database, area).raw("network"));
        assertThat(board.path("counts").path("expected").asInt()).isEqualTo(5);
        assertThat(board.path("districts")
                        .valueStream()
                        .mapToInt(
                                group -> group.path("counts").path("notStarted").asInt())
                        .sum())
                .isEqualTo(board.path("counts").path("notStarted").asInt())
                .isEqualTo(2);
    }

    /** C04. */
    @Test
    void a_school_that_opens_mid_round_joins_the_areas_collection_by_itself_and_an_open_board_shows_it() {
        try (var stream = listening()) {
            var others = new SampleArea(port);

            registered(9, "พิชัย", null);

            var told = await().atMost(Duration.ofSeconds(20))
                    .until(() -> stream.events("board"), events -> !events.isEmpty())
                    .getLast();
            assertThat(told.path("counts").path("expected").asInt()).isEqualTo(3);
            assertThat(counts()).containsEntry("expected", 3);
            assertThat(others.officer
                            .get("/collections/" + others.collection)
                            .body()
                            .path("expected")
                            .asInt())
                    .as("another area's collection")
                    .isEqualTo(2);
            var joined = Heard.assertHeard(RoundEvents.SCHOOLS_JOINED, area.collection, 1)
                    .getFirst();
            assertThat(joined.path("schoolCodes").get(0).asString()).isEqualTo(area.areaCode + "0009");
            sent(SchoolFile.of(area.areaCode + "0009", 6, 700));
        }
    }

    @Test
    void who_will_be_late_is_foretold_from_the_round_before_with_the_reasons() {
        var before = area.collection;
        SampleArea.done(area.upload(SchoolFile.of(area.a, 6, 800)), 200);
        SampleArea.done(area.act(area.officerOf(area.a), area.a, "submit"), 200);
        var lastNight = Date.from(Instant.now().minus(Duration.ofHours(12)));
        database.getCollection("collections")
                .updateOne(Filters.eq("_id", before), Updates.set("entry.closesAt", lastNight));
        var plan = """
                {"dataSetCode": "DMC-STUDENT", "titleTh": "รอบถัดไป", "schoolYear": 2569, "round": 1,
                 "referenceDate": "2026-06-10", "entryOpensAt": "%s", "entryClosesAt": "%s", "areaCode": "%s",
                 "certificationOpensAt": "%s", "certificationClosesAt": "%s"}""".formatted(
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(86_400),
                        area.areaCode,
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(90_000));
        var next = SampleArea.done(officer.post("/collections", plan), 201).text("id");

        var board = officer.get("/collections/" + next + "/completeness").body();

        var never = board.path("schools").get(1).path("forecast");
        assertThat(never.path("risk").asString()).as(board.toString()).isEqualTo("LIKELY_LATE");
        assertThat(never.path("reasons").get(0).path("textTh").asString()).isEqualTo("รอบก่อน (1/2568) ไม่ได้ส่ง");
        var late = board.path("schools").get(0).path("forecast");
        assertThat(late.path("reasons").get(0).path("textTh").asString())
                .startsWith("รอบก่อน (1/2568) ส่งช้า 1 วันทำการ");
        assertThat(board.path("counts").path("forecastLate").asInt()).isEqualTo(2);
        assertThat(board.path("pace").path("usualPercent").asInt()).isZero();
        assertThat(officer.get("/collections/" + before + "/completeness")
                        .body()
                        .path("schools")
                        .get(0)
                        .path("forecast")
                        .isNull())
                .as("nothing is to be foretold of who has submitted")
                .isTrue();
    }

    @Test
    void a_collection_of_chosen_schools_is_joined_by_nobody() {
        var chosen = officer.get("/collections/" + area.collection).body();
        var plan = """
                {"dataSetCode": "DMC-STUDENT", "titleTh": "เฉพาะโรงเรียนที่เลือก", "schoolYear": 2568, "round": 2,
                 "referenceDate": "2025-11-10", "entryOpensAt": "%s", "entryClosesAt": "%s", "areaCode": "%s",
                 "certificationOpensAt": "%s", "certificationClosesAt": "%s", "schoolCodes": ["%s"]}""".formatted(
                        chosen.path("entryOpensAt").asString(),
                        chosen.path("entryClosesAt").asString(),
                        area.areaCode,
                        chosen.path("certificationOpensAt").asString(),
                        chosen.path("certificationClosesAt").asString(),
                        area.a);
        var id = SampleArea.done(officer.post("/collections", plan), 201).text("id");

        registered(8, "พิชัย", null);

        await().until(() -> counts().get("expected") == 3);
        assertThat(officer.get("/collections/" + id).body().path("expected").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_change_reaches_an_open_board_by_itself() {
        try (var stream = listening()) {
            assertThat(stream.events("counts")).hasSize(1);

            sent(SchoolFile.of(area.a, 6, 300));

            var told = await().atMost(Duration.ofSeconds(10))
                    .until(() -> stream.events("board"), events -> !events.isEmpty())
                    .getLast();
            assertThat(told.path("school").path("schoolCode").asString()).isEqualTo(area.a);
            assertThat(told.path("school").path("version").asInt()).isEqualTo(1);
            assertThat(told.path("counts").path("notStarted").asInt()).isEqualTo(1);
        }
    }

    @Test
    void more_clients_than_allowed_are_sent_away_and_let_in_again_when_one_has_gone() {
        try (var first = new Listening(officer.stream(path("/stream")))) {
            try (var second = new Listening(officer.stream(path("/stream")))) {
                await().until(() -> first.events("counts"), events -> !events.isEmpty());
                await().until(() -> second.events("counts"), events -> !events.isEmpty());

                var refused = officer.get(path("/stream"));

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.whole().headers().firstValue("Retry-After")).contains("30");
            }
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                try (var third = new Listening(officer.stream(path("/stream")))) {
                    return third.came();
                }
            });
        }
    }

    @Test
    void the_board_is_the_offices_own() {
        for (var view : List.of("/completeness", "/stream")) {
            assertThat(officer.as("").get(path(view)).status()).isEqualTo(401);
            assertThat(area.officerOf(area.a).get(path(view)).status()).isEqualTo(403);
            assertThat(officer.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER))
                            .get(path(view))
                            .status())
                    .isEqualTo(404);
        }
    }

    private void registered(int n, String district, @Nullable String network) {
        var school = """
                {"code": "%s%04d", "nameTh": "โรงเรียนเปิดใหม่ %d", "areaCode": "%s", "districtTh": "%s",%s
                 "grades": ["ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6"]}""".formatted(
                        area.areaCode,
                        n,
                        n,
                        area.areaCode,
                        district,
                        network == null ? "" : "\"network\": \"" + network + "\",");
        SampleArea.done(officer.post("/schools", school), 201);
    }

    /** Streams of the test before may not have been missed yet: then there is no room for another. */
    private Listening listening() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var stream = new Listening(officer.stream(path("/stream")));
                            if (stream.came()) {
                                return stream;
                            }
                            stream.close();
                            return null;
                        },
                        Objects::nonNull);
    }

    private void sent(SchoolFile file) {
        SampleArea.done(area.upload(file), 200);
    }

    private java.util.Map<String, Integer> counts() {
        var counts = new java.util.TreeMap<String, Integer>();
        officer.get(path("/completeness"))
                .body()
                .path("counts")
                .forEachEntry((name, number) -> counts.put(name, number.asInt()));
        return counts;
    }

    private String path(String view) {
        return "/collections/" + area.collection + view;
    }
}
