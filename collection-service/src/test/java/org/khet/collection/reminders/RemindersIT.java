package org.khet.collection.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.events.RoundEvents.CERTIFICATION_REMINDER;
import static org.khet.events.RoundEvents.ENTRY_REMINDER;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.CollectionApi;
import org.khet.collection.Heard;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.calendar.Holidays;
import org.khet.events.EventType;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** C55, with a clock that the test moves over the mornings before a deadline. */
@KhetTest
@Import(MovedClock.class)
@TestPropertySource(properties = "khet.reminders.watch=1h")
class RemindersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReminderWatch watch;

    @Autowired
    private Holidays holidays;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi officer;
    private LocalDate lastDay;

    @AfterAll
    static void present() {
        MovedClock.ahead = Duration.ZERO;
    }

    @BeforeEach
    void a_round_that_ends_in_some_weeks() {
        MovedClock.ahead = Duration.ZERO;
        lastDay = holidays.calendar().days().plusWorkingDays(LocalDate.now(WorkingCalendar.BANGKOK), 12);
        area = new SampleArea(port, afternoonOf(lastDay), afternoonOf(lastDay.plusDays(14)));
        officer = area.officer;
    }

    @Test
    void only_who_has_not_submitted_is_reminded_and_each_once_per_distance_however_often_it_is_looked() {
        SampleArea.done(area.upload(SchoolFile.of(area.a, 6, 100)), 200);
        explainAll(area.a);
        SampleArea.done(area.act(area.officerOf(area.a), area.a, "submit"), 200);

        for (int daysBefore : List.of(8, 7, 7, 6, 3, 2, 1, 0)) {
            morning(daysBefore);
            watch.look();
            watch.look();
        }

        assertThat(given()).containsExactlyInAnyOrder("7", "3", "1", "0");
        assertThat(told(ENTRY_REMINDER, area.b)).containsExactlyInAnyOrder(7, 3, 1, 0);
        assertThat(told(ENTRY_REMINDER, area.a))
                .as("C55: a submitted school gets none")
                .isEmpty();
    }

    @Test
    void reminders_stop_the_moment_a_school_has_submitted_and_the_director_is_reminded_then() {
        morning(3);
        watch.look();
        SampleArea.done(area.upload(SchoolFile.of(area.a, 6, 200)), 200);
        explainAll(area.a);
        SampleArea.done(area.act(area.officerOf(area.a), area.a, "submit"), 200);
        morning(1);
        watch.look();

        assertThat(told(ENTRY_REMINDER, area.b)).containsExactlyInAnyOrder(3, 1);
        assertThat(told(ENTRY_REMINDER, area.a)).containsExactly(3);

        var certificationEnds = lastDay.plusDays(14);
        at(holidays.calendar().days().plusWorkingDays(certificationEnds, -1));
        watch.look();

        assertThat(told(CERTIFICATION_REMINDER, area.a)).containsExactly(1);
        assertThat(told(CERTIFICATION_REMINDER, area.b)).isEmpty();
    }

    @Test
    void a_plan_can_be_changed_and_switched_off_and_a_stale_writer_is_refused() {
        var usual = officer.get(path());
        assertThat(usual.body().path("entryDays").toString()).isEqualTo("[7,3,1,0]");
        assertThat(usual.body().path("toCome").size()).isEqualTo(7);

        var plan = "{\"active\": false, \"entryDays\": [2, 5], \"certificationDays\": []}";
        var changed = SampleArea.done(officer.put(path(), plan, "If-Match", usual.etag()), 200);
        assertThat(changed.body().path("entryDays").toString()).isEqualTo("[5,2]");
        assertThat(officer.put(path(), plan, "If-Match", usual.etag()).status()).isEqualTo(412);
        assertThat(officer.put(path(), plan.replace("[2, 5]", "[-1]")).status()).isEqualTo(422);
        morning(5);
        watch.look();
        assertThat(given()).isEmpty();

        SampleArea.done(officer.put(path(), plan.replace("false", "true")), 200);
        watch.look();
        assertThat(given()).containsExactly("5", "5");
    }

    @Test
    void an_officer_reminds_chosen_schools_once_a_day_and_only_those_that_have_not_submitted() {
        SampleArea.done(area.upload(SchoolFile.of(area.a, 6, 300)), 200);
        explainAll(area.a);
        SampleArea.done(area.act(area.officerOf(area.a), area.a, "submit"), 200);
        var both = "{\"deadline\": \"ENTRY\", \"schoolCodes\": [\"%s\", \"%s\"]}".formatted(area.a, area.b);

        var first = SampleArea.done(officer.post(path(), both), 200).body();
        var again = SampleArea.done(officer.post(path(), both), 200).body();

        assertThat(first.path("reminded").toString()).contains(area.b).doesNotContain(area.a);
        assertThat(first.path("skipped").get(0).path("why").asString()).isEqualTo("DONE");
        assertThat(again.path("reminded")).isEmpty();
        assertThat(again.path("skipped").get(1).path("why").asString()).isEqualTo("REMINDED_TODAY");
        assertThat(told(ENTRY_REMINDER, area.b)).hasSize(1);
        assertThat(database.getCollection("audit")
                        .countDocuments(Filters.and(
                                Filters.eq("action", "schools-reminded"), Filters.eq("subjectId", area.collection))))
                .isEqualTo(2);
        assertThat(officer.post(path(), both.replace(area.a, "99999999")).status())
                .isEqualTo(422);
    }

    @Test
    void reminders_are_the_offices_own() {
        var body = "{\"deadline\": \"ENTRY\", \"schoolCodes\": [\"%s\"]}".formatted(area.a);
        assertThat(area.officerOf(area.a).get(path()).status()).isEqualTo(403);
        assertThat(area.officerOf(area.a).post(path(), body).status()).isEqualTo(403);
        assertThat(area.as(Tokens.forStaff(Role.ANALYST)).post(path(), body).status())
                .isEqualTo(403);
        assertThat(area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER))
                        .post(path(), body)
                        .status())
                .isEqualTo(404);
    }

    private void explainAll(String school) {
        for (var finding : area.officerOf(school)
                .get(area.submission(school) + "/findings?severity=QUERY")
                .body()
                .path("items")) {
            SampleArea.done(
                    area.officerOf(school)
                            .put(
                                    area.submission(school) + "/findings/"
                                            + finding.path("id").asString() + "/explanation",
                                    "{\"text\": \"ตรวจสอบกับทะเบียนแล้วถูกต้อง\"}"),
                    200);
        }
    }

    private void morning(int daysBefore) {
        at(holidays.calendar().days().plusWorkingDays(lastDay, -daysBefore));
    }

    private static void at(LocalDate day) {
        MovedClock.ahead = Duration.between(
                Instant.now(), day.atTime(9, 0).atZone(WorkingCalendar.BANGKOK).toInstant());
    }

    private static Instant afternoonOf(LocalDate day) {
        return day.atTime(16, 30).atZone(WorkingCalendar.BANGKOK).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private List<String> given() {
        var days = new ArrayList<String>();
        for (var one : database.getCollection("reminders").find(Filters.eq("collectionId", area.collection))) {
            days.add(String.valueOf(one.get("daysBefore")));
        }
        return days;
    }

    /** The days left that the events to a school told; those of all who were told come before it can be said of one. */
    private List<Integer> told(EventType type, String school) {
        var given = database.getCollection("reminders")
                .countDocuments(Filters.and(
                        Filters.eq("collectionId", area.collection),
                        Filters.eq("schoolCode", school),
                        Filters.eq("deadline", type == ENTRY_REMINDER ? "ENTRY" : "CERTIFICATION")));
        return Heard.ofType(
                        type,
                        event -> event.path("collectionId").asString().equals(area.collection)
                                && event.path("schoolCode").asString().equals(school),
                        (int) given)
                .stream()
                .map((JsonNode event) -> event.path("daysLeft").asInt())
                .toList();
    }

    private String path() {
        return "/collections/" + area.collection + "/reminders";
    }
}
