package org.khet.collection.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.Heard;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.events.SubmissionLifeEvents;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** C18, C20, C22: what ends, what is granted beyond it, and how that ends by itself. */
@KhetTest
@Import(MovedClock.class)
class ExceptionsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private ExceptionWatch watch;

    private SampleArea area;
    private String exceptions;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        exceptions = "/collections/" + area.collection + "/exceptions";
    }

    @AfterEach
    void back() {
        MovedClock.ahead = Duration.ZERO;
    }

    @Test
    void C22_an_exception_lets_one_school_send_late_and_lapses_by_itself() {
        MovedClock.ahead = Duration.ofHours(25);
        var refused = area.upload(SchoolFile.of(area.a, 12, 100));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("entry-window-closed");
        assertThat(refused.text("cureTh")).contains("ขยายเวลา");
        assertThat(row(area.a).path("late").asBoolean()).isTrue();

        var granted = grant("ENTRY", Duration.ofHours(3), area.a);
        var id = granted.body().path("items").get(0).path("id").asString();
        Heard.assertHeard(SubmissionLifeEvents.EXCEPTION_GRANTED, id, 1);
        done(area.upload(SchoolFile.of(area.a, 12, 100).with(0, "เพศ", "?")), 200);
        assertThat(area.upload(SchoolFile.of(area.b, 12, 200)).problem()).isEqualTo("entry-window-closed");
        // C18: the deadline of this school has moved.
        assertThat(row(area.a).path("late").asBoolean()).isFalse();
        assertThat(row(area.a).path("exceptionUntil").asString()).isNotEmpty();
        assertThat(row(area.b).path("late").asBoolean()).isTrue();
        assertThat(area.officerOf(area.a)
                        .get("/collections/" + area.collection)
                        .body()
                        .path("extension")
                        .path("entryUntil")
                        .asString())
                .isNotEmpty();

        MovedClock.ahead = Duration.ofHours(28).plusMinutes(1);
        assertThat(area.upload(SchoolFile.of(area.a, 12, 100)).problem()).isEqualTo("entry-window-closed");
        assertThat(row(area.a).path("late").asBoolean()).isTrue();
        assertThat(row(area.a).path("exceptionUntil").isNull()).isTrue();
        assertThat(list().get(0).path("state").asString()).isEqualTo("LAPSED");
        watch.look();
        watch.look();
        assertThat(Heard.assertHeard(SubmissionLifeEvents.EXCEPTION_ENDED, id, 1))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.path("how").asString()).isEqualTo("LAPSED"));
    }

    @Test
    void C20_what_a_closed_collection_locked_goes_on_under_an_exception_and_is_locked_again() {
        area.certified(SchoolFile.of(area.a, 12, 100));
        done(area.upload(SchoolFile.of(area.b, 12, 200).with(0, "เพศ", "?")), 200);
        done(area.officer.post("/collections/" + area.collection + "/close", "{}"), 200);
        assertThat(status(area.a)).isEqualTo("LOCKED");
        assertThat(area.upload(SchoolFile.of(area.b, 12, 200)).problem()).isEqualTo("collection-not-open");
        assertThat(area.act(area.officer, area.a, "accept").problem()).isEqualTo("collection-not-open");

        grant("ENTRY", Duration.ofHours(2), area.a, area.b);
        assertThat(status(area.a)).isEqualTo("CERTIFIED");
        assertThat(status(area.b)).isEqualTo("HAS_ERRORS");
        done(area.act(area.officer, area.a, "accept"), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 200)), 200);
        done(area.act(area.officerOf(area.b), area.b, "submit"), 200);

        MovedClock.ahead = Duration.ofHours(3);
        assertThat(area.act(area.directorOf(area.b), area.b, "certify").status())
                .isEqualTo(409);
        watch.look();
        assertThat(status(area.a)).isEqualTo("ACCEPTED");
        assertThat(status(area.b)).isEqualTo("LOCKED");
        var history =
                area.officer.get(area.submission(area.b) + "/history").body().path("items");
        var actions = new ArrayList<String>();
        history.forEach(entry -> actions.add(entry.path("action").asString()));
        assertThat(actions).containsExactly("RECEIVE", "LOCK", "UNLOCK", "RECEIVE", "SUBMIT", "LOCK");
        assertThat(history.get(2).path("note").asString()).isEqualTo("น้ำท่วมโรงเรียน");
    }

    @Test
    void C03_a_certification_exception_does_not_let_a_school_send() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.act(area.officerOf(area.a), area.a, "submit"), 200);
        MovedClock.ahead = Duration.ofHours(49);
        assertThat(area.act(area.directorOf(area.a), area.a, "certify").problem())
                .isEqualTo("certification-window-closed");
        grant("CERTIFICATION", Duration.ofHours(1), area.a);
        assertThat(area.upload(SchoolFile.of(area.a, 12, 100)).problem()).isEqualTo("entry-window-closed");
        done(area.act(area.directorOf(area.a), area.a, "certify"), 200);
    }

    @Test
    void an_exception_is_withdrawn_with_a_reason_once() {
        MovedClock.ahead = Duration.ofHours(25);
        grant("ENTRY", Duration.ofHours(3), area.a);
        var id = list().get(0).path("id").asString();
        assertThat(area.officer.post(exceptions + "/" + id + "/withdraw", "{}").status())
                .isEqualTo(422);
        done(area.officer.post(exceptions + "/" + id + "/withdraw", "{\"reason\":\"ให้ผิดโรงเรียน\"}"), 200);
        assertThat(area.upload(SchoolFile.of(area.a, 12, 100)).status()).isEqualTo(409);
        assertThat(area.officer
                        .post(exceptions + "/" + id + "/withdraw", "{\"reason\":\"อีกครั้ง\"}")
                        .problem())
                .isEqualTo("exception-over");
    }

    @Test
    void exceptions_are_granted_by_the_areas_officers_alone_with_a_reason_and_an_end_for_schools_of_the_list() {
        var good = wish("ENTRY", Duration.ofHours(1), area.a);
        for (var who :
                List.of(area.officerOf(area.a), area.directorOf(area.a), area.as(Tokens.forStaff(Role.ANALYST)))) {
            assertThat(who.post(exceptions, good).status()).isEqualTo(403);
        }
        assertThat(area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER))
                        .post(exceptions, good)
                        .status())
                .isEqualTo(404);
        assertThat(area.officerOf(area.b)
                        .get(area.submission(area.a) + "/exceptions")
                        .status())
                .isEqualTo(404);
        assertThat(area.officerOf(area.a).get(exceptions).status()).isEqualTo(403);
        for (var bad : List.of(
                good.replace("น้ำท่วมโรงเรียน", " "),
                wish("ENTRY", Duration.ofHours(-1), area.a),
                wish("ENTRY", Duration.ofDays(91), area.a),
                wish("ENTRY", Duration.ofHours(1), "99999999"),
                good.replace("\"schoolCodes\":[\"" + area.a + "\"]", "\"districtTh\":\"ไม่มีอำเภอนี้\""),
                good.replace("\"schoolCodes\":[\"" + area.a + "\"],", ""))) {
            assertThat(area.officer.post(exceptions, bad).status()).as(bad).isEqualTo(422);
        }
        assertThat(list()).isEmpty();
    }

    private CollectionApi.Answer grant(String covers, Duration length, String... schools) {
        return done(area.officer.post(exceptions, wish(covers, length, schools)), 201);
    }

    private static String wish(String covers, Duration length, String... schools) {
        return """
                {"schoolCodes":["%s"],"covers":"%s","endsAt":"%s","reason":"น้ำท่วมโรงเรียน"}""".formatted(
                        String.join("\",\"", schools),
                        covers,
                        Instant.now().plus(MovedClock.ahead).plus(length));
    }

    private JsonNode list() {
        return area.officer.get(exceptions).body().path("items");
    }

    private String status(String school) {
        return area.officer.get(area.submission(school)).text("status");
    }

    private JsonNode row(String school) {
        for (var row : area.officer
                .get("/collections/" + area.collection + "/completeness")
                .body()
                .path("schools")) {
            if (row.path("schoolCode").asString().equals(school)) {
                return row;
            }
        }
        throw new AssertionError("The board lacks " + school);
    }
}
