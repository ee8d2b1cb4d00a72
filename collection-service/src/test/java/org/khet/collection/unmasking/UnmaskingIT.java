package org.khet.collection.unmasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class UnmaskingIT {
    private static final String LOOK = "{\"row\":%d,\"fields\":[\"%s\"],\"reason\":\"ตรวจเลขบัตรกับทะเบียนบ้าน\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private String looks;
    private String field;

    @BeforeEach
    void sent() {
        area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 6, 100)), 200);
        looks = area.submission(area.a) + "/unmaskings";
        var row = area.officer
                .get(area.submission(area.a) + "/records?limit=1")
                .body()
                .path("items")
                .get(0);
        field = row.path("cells")
                .propertyStream()
                .filter(cell -> cell.getValue().asString("").contains("xxxx"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void a_value_is_shown_for_a_reason_and_the_school_sees_who_looked_and_why() {
        var first = area.officer
                .get(area.submission(area.a) + "/records?limit=1")
                .body()
                .path("items")
                .get(0)
                .path("row")
                .asInt();
        var seen = done(area.officer.post(looks, LOOK.formatted(first, field)), 200);
        assertThat(seen.body().path("cells").path(field).asString()).isEqualTo(SchoolFile.citizenId(100));
        assertThat(seen.whole().headers().firstValue("Cache-Control")).hasValue("no-store");

        var listed = area.directorOf(area.a).get(looks).body().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("office").asBoolean()).isTrue();
        assertThat(listed.get(0).path("reason").asString()).isEqualTo("ตรวจเลขบัตรกับทะเบียนบ้าน");
        assertThat(listed.toString()).doesNotContain(SchoolFile.citizenId(100));
        assertThat(database.getCollection("audit")
                        .countDocuments(Filters.and(
                                Filters.eq("action", "values-unmasked"),
                                Filters.eq("subjectId", area.collection + "-" + area.a))))
                .isEqualTo(1);
    }

    @Test
    void without_a_reason_or_a_right_nothing_is_shown_and_nobody_looks_all_day() {
        assertThat(area.officer
                        .post(looks, "{\"row\":1,\"fields\":[\"" + field + "\"],\"reason\":\"ดู\"}")
                        .status())
                .isEqualTo(422);
        assertThat(area.officer.post(looks, LOOK.formatted(1, "noSuchField")).status())
                .isEqualTo(422);
        assertThat(area.officer.post(looks, LOOK.formatted(99_999, field)).status())
                .isEqualTo(404);
        assertThat(area.officerOf(area.b).post(looks, LOOK.formatted(3, field)).status())
                .isEqualTo(404);
        assertThat(area.as(Tokens.forStaff(Role.ANALYST))
                        .post(looks, LOOK.formatted(3, field))
                        .status())
                .isEqualTo(403);
        assertThat(area.officerOf(area.b).get(looks).status()).isEqualTo(404);
        assertThat(area.officer.get(looks).body().path("items")).isEmpty();

        var school = area.officerOf(area.a);
        var answer = school.post(looks, LOOK.formatted(3, field));
        for (var n = 0; n < 40 && answer.status() == 200; n++) {
            answer = school.post(looks, LOOK.formatted(3, field));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.whole().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void C24_a_file_may_say_why_it_comes_and_each_changed_value_then_says_who_when_and_why() {
        var school = area.officerOf(area.a);
        var file = SchoolFile.of(area.a, 6, 100).with(0, "น้ำหนัก", "22").utf8();
        var path = area.submission(area.a);
        assertThat(school.putFile(path + "/file", file, "Khet-Reason", "%E0%ZZ").status())
                .isEqualTo(422);
        done(
                school.putFile(
                        path + "/file",
                        file,
                        "Khet-Reason",
                        "%E0%B8%8A%E0%B8%B1%E0%B9%88%E0%B8%87%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88"),
                200);
        var changes = school.get(path + "/history/2").body().path("items");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("after").asString()).isEqualTo("22");
        assertThat(changes.get(0).path("reason").asString()).isEqualTo("ชั่งใหม่");
        assertThat(changes.get(0).path("by").asString()).isNotEmpty();
        assertThat(changes.get(0).path("at").asString()).isNotEmpty();
    }

    @Test
    void every_action_that_changes_a_submission_refuses_the_stale_writer() {
        for (var action : new String[] {"submit", "withdraw", "correction/give-up"}) {
            assertThat(area.officerOf(area.a)
                            .post(area.submission(area.a) + "/" + action, "{}", "If-Match", "\"9\"")
                            .status())
                    .as(action)
                    .isEqualTo(412);
        }
        assertThat(area.directorOf(area.a)
                        .post(area.submission(area.a) + "/certify", "{}", "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        for (var action : new String[] {"accept", "return"}) {
            assertThat(area.officer
                            .post(area.submission(area.a) + "/" + action, "{\"reason\":\"x\"}", "If-Match", "\"9\"")
                            .status())
                    .as(action)
                    .isEqualTo(412);
        }
    }
}
