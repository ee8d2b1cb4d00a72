package org.khet.collection.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.CollectionApi.Answer;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.records.BatchName;
import org.khet.collection.submissions.Packing;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.StaleException;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Many edits are packed into chunks of their own: nobody can tell but by the time it takes, and no value's past is lost. */
@KhetTest
class PackingIT {
    private static final int EDITS = 24;

    @LocalServerPort
    private int port;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Packing packing;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi school;
    private String path;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        path = area.submission(area.a);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
    }

    @Test
    void what_is_submitted_is_packed_and_looks_as_before() {
        for (var i = 0; i < EDITS; i++) {
            weighed(3 + i % 12, 20 + i);
        }
        done(school.patch(path + "/records/14", "{\"remove\":true,\"reason\":\"ย้ายออก\"}", "If-Match", "*"), 200);
        var state = version().batch();
        var before = seen();

        var submitted = done(area.act(school, area.a, "submit"), 200);

        assertThat(state).contains("~" + (EDITS + 1) + "~");
        assertThat(BatchName.of(version().batch()).packed()).isTrue();
        assertThat(BatchName.of(version().batch()).edited()).isFalse();
        assertThat(seen()).isEqualTo(before);
        assertThat(submitted.body().path("version").asInt()).isEqualTo(2);
        assertThat(underWay()).isZero();

        // What was submitted stays as it is; the next edit begins another version, and older ones can still be taken
        // back.
        done(area.act(school, area.a, "withdraw"), 200);
        assertThat(weighed(3, 60).body().path("version").asInt()).isEqualTo(3);
        assertThat(changed(3)).containsExactly("weightKg 3");
        assertThat(undone(14).body().path("version").asInt()).isEqualTo(3);
        assertThat(undone(EDITS + 1).problem()).isEqualTo("edit-not-undone");
        assertThat(changed(2)).hasSize(12);
        assertThat(school.get(path + "/edits?limit=100").body().path("items")).hasSize(EDITS + 3);
        // The number of the row that left is nobody's.
        var added = done(
                school.post(path + "/records", "{\"fields\":{\"firstName\":\"ใหม่\"},\"reason\":\"เพิ่งมา\"}"), 201);
        assertThat(added.body().path("row").asInt()).isEqualTo(15);
    }

    @Test
    void a_version_with_too_many_edits_is_packed_and_the_next_one_begins_on_it() {
        weighed(3, 30);
        weighed(4, 31);

        packing.atMost(1, submissions.get(area.collection, area.a));
        var goesOn = weighed(5, 32);

        assertThat(goesOn.body().path("version").asInt()).isEqualTo(3);
        assertThat(goesOn.body().path("edit").asInt()).isEqualTo(3);
        assertThat(changed(3)).containsExactly("weightKg 5");
        assertThat(changed(2)).containsExactly("weightKg 3", "weightKg 4");
        packing.atMost(0, submissions.get(area.collection, area.a));
        weighed(6, 33);
        assertThat(school.get(path + "/edits").body().path("items")).hasSize(4).allSatisfy(edit -> {
            assertThat(edit.path("undoable").asBoolean()).isTrue();
            assertThat(edit.path("values")).hasSize(1);
        });
        assertThat(school.get(path + "/edits")
                        .body()
                        .path("items")
                        .get(3)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void who_comes_too_late_packs_nothing_and_leaves_nothing() {
        weighed(3, 30);
        var seenThen = submissions.get(area.collection, area.a);
        weighed(4, 31);
        var chunks = database.getCollection("records").countDocuments();

        assertThatThrownBy(() -> packing.atMost(0, seenThen)).isInstanceOf(StaleException.class);

        assertThat(database.getCollection("records").countDocuments()).isEqualTo(chunks);
        assertThat(database.getCollection("record_bases")
                        .countDocuments(Filters.eq("from", seenThen.current().batch())))
                .isZero();
        assertThat(underWay()).isZero();
        assertThat(weighed(5, 32).body().path("edit").asInt()).isEqualTo(3);
    }

    @Test
    void pupils_of_packed_rows_are_still_found_in_other_schools() {
        weighed(3, 30);
        packing.atMost(0, submissions.get(area.collection, area.a));
        done(
                area.officerOf(area.b)
                        .putFile(
                                area.submission(area.b) + "/file",
                                SchoolFile.of(area.b, 1, 100).utf8()),
                200);

        await().untilAsserted(() -> assertThat(area.officer
                        .get("/collections/" + area.collection + "/duplicates")
                        .body()
                        .path("items"))
                .hasSize(1));
    }

    private Answer weighed(int row, int weight) {
        var body =
                JsonMapper.shared().writeValueAsString(Map.of("fields", Map.of("weightKg", Integer.toString(weight))));
        return done(school.patch(path + "/records/" + row, body, "If-Match", "*"), 200);
    }

    private Answer undone(int edit) {
        return school.post(path + "/edits/" + edit + "/undo", "{}");
    }

    private StoredVersion version() {
        return submissions.get(area.collection, area.a).current();
    }

    private List<String> changed(int version) {
        var changed = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var change :
                school.get(path + "/history/" + version + "?limit=100").body().path("items")) {
            var text = change.path("field").asString("-") + " "
                    + change.path("row").asInt();
            if (seen.add(text)) {
                changed.add(text);
            }
        }
        return changed;
    }

    private List<String> seen() {
        var submission = school.get(path).body();
        return List.of(
                school.get(path + "/grid?limit=500").body().path("items").toString(),
                school.get(path + "/findings?limit=500").body().path("items").toString(),
                school.get(path + "/history/2?limit=500").body().path("items").toString(),
                school.get(path + "/edits?limit=100").body().path("items").toString(),
                submission.path("recordsSha256").asString(),
                submission.path("rows").toString());
    }

    private long underWay() {
        return database.getCollection("uploads").countDocuments(Filters.eq("schoolCode", area.a));
    }
}
