package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.SubmissionReceived;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RoundEvents;
import org.khet.events.RoundEvents.DeadlineReminder;
import org.khet.events.StepNotice;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.notification.unsubscribing.Unsubscribed;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people choose, and what becomes of messages while they wait, under a clock that moves to the next morning. */
@KhetTest
@Import(MovedClock.class)
class WishesIT {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);
    private static final String MINE = "/api/notifications/preferences";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    ApplicationEventPublisher publishing;

    @Autowired
    MongoDatabase database;

    private Calls http;
    private String school;
    private String token;
    private String address;

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MovedClock.ahead = Duration.ZERO;
        MAIL.stop();
    }

    @BeforeEach
    void person() {
        org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        http = new Calls(port);
        MovedClock.ahead = Duration.ZERO;
        school = "99" + String.format("%06d", Math.floorMod(System.nanoTime(), 1_000_000));
        token = Tokens.forSchool(school, Role.SCHOOL_OFFICER);
        address = "officer-" + school + "@example.test";
        var person = new HashMap<>(Recipients.of(school, "officer"));
        person.put("id", school + "-school-officer");
        person.put("channels", List.of("EMAIL"));
        var stored = http.post(OFFICER, "/api/notifications/recipients/import", List.of(person));
        assertThat(stored.ok()).isTrue();
    }

    /** C53. */
    @Test
    void thirty_events_make_one_mail_at_half_past_eight() throws Exception {
        choose(Map.of("digest", true));
        CompletableFuture.allOf(IntStream.range(0, 30)
                        .mapToObj(i -> publisher.publish(
                                CollectionEvents.SUBMISSION_RECEIVED, Ids.newId(), "s", "k" + i % 5, received(i)))
                        .toArray(CompletableFuture[]::new))
                .get();
        await().untilAsserted(() -> assertThat(held("WAITING")).isEqualTo(30));
        assertThat(mails()).isEmpty();

        moveToHalfPastEight();

        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        assertThat(mails().getFirst()).contains("30");
        await().untilAsserted(() -> assertThat(held("TOLD")).isEqualTo(30));
        moveToHalfPastEight();
        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(mails()).hasSize(1));
    }

    /** The crash between making the digest and marking what it tells: what was not marked is found again. */
    @Test
    void a_digest_is_sent_once_across_a_crash_and_what_came_late_is_told_by_another() throws Exception {
        choose(Map.of("digest", true));
        tell(CollectionEvents.SUBMISSION_RECEIVED, received(1));
        tell(CollectionEvents.SUBMISSION_RECEIVED, received(2));
        await().untilAsserted(() -> assertThat(held("WAITING")).isEqualTo(2));
        var dueAt = mine().getFirst().getDate("dueAt");
        moveToHalfPastEight();
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        await().untilAsserted(() -> assertThat(held("TOLD")).isEqualTo(2));

        database.getCollection("held")
                .updateMany(Filters.regex("message.recipientId", school), Updates.set("state", "WAITING"));
        var first = mine().getFirst();
        var late = new Document(first)
                .append("_id", "late-" + school)
                .append("message", new Document(first.get("message", Document.class)).append("subject", "มาช้า"))
                .append("dueAt", dueAt);
        database.getCollection("held").insertOne(late);

        await().untilAsserted(() -> assertThat(held("TOLD")).isEqualTo(3));
        await().untilAsserted(() -> assertThat(mails()).hasSize(2));
        assertThat(mails()).filteredOn(mail -> mail.contains("มาช้า")).hasSize(1);
        assertThat(mails().getLast()).doesNotContain("ฉบับที่ 1");
    }

    /** C55: the reminder waits for the morning, the school submits in the evening, and nobody is reminded. */
    @Test
    void a_reminder_that_waits_is_taken_back_when_the_school_has_submitted() throws Exception {
        quiet();
        tell(RoundEvents.ENTRY_REMINDER, reminder("c1", 3));
        tell(RoundEvents.ENTRY_REMINDER, reminder("c2", 3));
        await().untilAsserted(() -> assertThat(held("WAITING")).isEqualTo(2));

        tell(CollectionEvents.SUBMISSION_SUBMITTED, new SubmissionSubmitted("s", "c1", "รอบ", school, 1));

        await().untilAsserted(() -> assertThat(held("WITHDRAWN")).isEqualTo(1));
        assertThat(held("WAITING")).as("the other collection is still open").isEqualTo(1);
        MovedClock.ahead = Duration.ofHours(25);
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
    }

    /** C55 for the office's own steps; another step of the same case is still to be done. */
    @Test
    void a_reminder_of_a_step_is_taken_back_when_the_step_is_done() throws Exception {
        token = Tokens.forStaffNamed("officer-" + school, Role.DATA_OFFICER);
        var person = Map.of(
                "id",
                "officer-" + school,
                "kind",
                "STAFF",
                "role",
                "data-officer",
                "displayName",
                "ก",
                "email",
                address);
        var stored = http.post(OFFICER, "/api/notifications/recipients/import", List.of(person));
        assertThat(stored.ok()).isTrue();
        quiet();
        tell(RequestEvents.STEP_OVERDUE, step(3));
        tell(RequestEvents.STEP_OVERDUE, step(4));
        await().untilAsserted(() -> assertThat(held("WAITING")).isEqualTo(2));

        tell(RequestEvents.STEP_DONE, step(3));

        await().untilAsserted(() -> assertThat(held("WITHDRAWN")).isEqualTo(1));
        assertThat(held("WAITING")).isEqualTo(1);
    }

    @Test
    void who_stops_mails_of_a_kind_finds_it_among_their_wishes() {
        var person = school + "-school-officer";
        publishing.publishEvent(new Unsubscribed(person, "report-published"));
        publishing.publishEvent(new Unsubscribed(person, "digest"));

        var wishes = http.get(token, MINE).json();

        assertThat(wishes.get("muted").toString()).isEqualTo("[\"REPORT\"]");
        assertThat(wishes.get("channels").toString()).isEqualTo("[\"SMS\"]");
    }

    /** C52. */
    @Test
    void what_is_urgent_comes_through_and_what_is_muted_does_not() throws Exception {
        choose(Map.of("channels", List.of(), "muted", List.of("REMINDER"), "digest", true));

        tell(RoundEvents.ENTRY_REMINDER, reminder("c1", 3));
        tell(RoundEvents.ENTRY_REMINDER, reminder("c1", 0));

        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        assertThat(mails().getFirst()).contains("วันนี้วันสุดท้าย");
        assertThat(mine()).isEmpty();
    }

    @Test
    void wishes_are_ones_own_and_half_a_wish_is_refused() {
        var answer = http.get(token, MINE);
        assertThat(answer.json().get("digestAt").asString()).isEqualTo("08:30:00");
        assertThat(answer.json().get("reachable").get(0).asString()).isEqualTo("EMAIL");

        var half = wish(Map.of("quietFrom", "20:00"));
        assertThat(http.call(HttpMethod.PUT, token, MINE, half, Map.of()).status())
                .isEqualTo(422);
        assertThat(http.call(HttpMethod.PUT, token, MINE, wish(Map.of("role", "administrator")), Map.of())
                        .problem())
                .isEqualTo("unknown-field");
        choose(Map.of());
        assertThat(http.call(HttpMethod.PUT, token, MINE, wish(Map.of()), Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(412);
        assertThat(http.get(Tokens.forSchool(school, Role.SCHOOL_CLIENT), MINE).status())
                .isEqualTo(403);
        assertThat(http.get(null, MINE).status()).isEqualTo(401);
    }

    private void choose(Map<String, Object> changed) {
        var answer = http.call(HttpMethod.PUT, token, MINE, wish(changed), Map.of());
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    /** The whole day but one minute long past. */
    private void quiet() {
        var now = ZonedDateTime.now(ZoneId.of("Asia/Bangkok"));
        choose(Map.of(
                "quietFrom", now.minusMinutes(5).toLocalTime().toString(),
                "quietTo", now.minusMinutes(10).toLocalTime().toString()));
    }

    private static Map<String, Object> wish(Map<String, Object> changed) {
        var wish = new HashMap<String, Object>(
                Map.of("channels", List.of("EMAIL", "SMS"), "digest", false, "muted", List.of()));
        wish.putAll(changed);
        return wish;
    }

    private void tell(EventType type, Record data) throws Exception {
        publisher.publish(type, Ids.newId(), "s", "k", data).get();
    }

    private SubmissionReceived received(int version) {
        return new SubmissionReceived("s", "c", "รอบ", school, version, 10, 0, 0, "CLEAN");
    }

    private DeadlineReminder reminder(String collection, int daysLeft) {
        return new DeadlineReminder(Ids.newId(), collection, "รอบ", school, Instant.now(), daysLeft);
    }

    private StepNotice step(int n) {
        return new StepNotice("r-" + school, "REQUEST", "คำขอ", n, "ขั้นตอน", null, 0, null);
    }

    private static void moveToHalfPastEight() {
        var zone = ZoneId.of("Asia/Bangkok");
        var now = ZonedDateTime.now(zone).plus(MovedClock.ahead);
        var next = now.withHour(8).withMinute(30).withSecond(1);
        MovedClock.ahead = MovedClock.ahead.plus(Duration.between(now, next.isAfter(now) ? next : next.plusDays(1)));
    }

    private List<Document> mine() {
        return database.getCollection("held")
                .find(Filters.regex("message.recipientId", school))
                .into(new ArrayList<>());
    }

    private long held(String state) {
        return mine().stream()
                .filter(one -> one.getString("state").equals(state))
                .count();
    }

    private List<String> mails() {
        return Mails.to(address, MAIL).stream().map(Mails::text).toList();
    }
}
