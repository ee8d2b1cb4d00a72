package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionReceived;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestDelivered;
import org.khet.events.RoundEvents;
import org.khet.events.RoundEvents.DeadlineReminder;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an event to the mail and the SMS, with a real mail server and two SMS providers in good and bad moods. */
@KhetTest
class NotificationLifecycleIT {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final SmsPeer SMS = SmsPeer.started();
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls http;
    private String school;

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("khet.notification.sms.primary-url", () -> SMS.url("first"));
        settings.add("khet.notification.sms.secondary-url", () -> SMS.url("second"));
        settings.add("khet.notification.first-pause", () -> "100ms");
        settings.add("khet.notification.attempts", () -> "8");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        SMS.close();
    }

    @BeforeEach
    void people() {
        // A retry may have to wait for a breaker to close again, on a machine that does other things too.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        http = new Calls(port);
        SMS.mood = SmsPeer.Mood.GOOD;
        SMS.secondMood = SmsPeer.Mood.GOOD;
        school = "99" + String.format("%06d", Math.floorMod(System.nanoTime(), 1_000_000));
        var answer = http.post(
                OFFICER,
                "/api/notifications/recipients/import",
                List.of(Recipients.of(school, "officer"), Recipients.of(school, "director")));
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    @Test
    void opening_a_collection_tells_officer_and_director_by_mail_and_sms() throws Exception {
        var opened = new CollectionOpened(
                "c1",
                "DMC-STUDENT",
                "นักเรียน 10 มิ.ย.",
                null,
                2569,
                1,
                LocalDate.of(2026, 6, 10),
                Instant.now(),
                Instant.now(),
                "9901",
                List.of(school),
                null);
        publisher
                .publish(CollectionEvents.COLLECTION_OPENED, Ids.newId(), "c1", "c1", opened)
                .get();
        await().untilAsserted(() -> assertThat(sent()).hasSize(4));
        var mail = Mails.to("officer-" + school + "@example.test", MAIL).getFirst();
        assertThat(mail.getSubject()).contains("นักเรียน 10 มิ.ย.");
        assertThat(mail.getHeader("X-Khet-Message-Id")).hasSize(1);
        assertThat(mail.getHeader("Message-ID")[0]).contains(mail.getHeader("X-Khet-Message-Id")[0]);
    }

    /** C55: who is reminded by which words; that only late schools are named is the collection's to see to. */
    @Test
    void a_reminder_is_told_by_mail_and_sms_and_on_the_last_day_the_director_hears_of_it_too() throws Exception {
        publisher
                .publish(RoundEvents.ENTRY_REMINDER, Ids.newId(), "r3", "r3", reminder(3))
                .get();
        await().untilAsserted(() -> assertThat(sent()).hasSize(2));
        assertThat(sent()).containsExactlyInAnyOrder("EMAIL entry-reminder", "SMS entry-reminder");
        publisher
                .publish(RoundEvents.ENTRY_REMINDER, Ids.newId(), "r0", "r0", reminder(0))
                .get();
        await().untilAsserted(() -> assertThat(sent()).hasSize(2 + 4));
        publisher
                .publish(RoundEvents.CERTIFICATION_REMINDER, Ids.newId(), "c1", "c1", reminder(1))
                .get();
        await().untilAsserted(() -> assertThat(sent()).hasSize(2 + 4 + 2).contains("SMS certification-reminder"));
    }

    private SubmissionSubmitted submitted(int version) {
        return new SubmissionSubmitted("s", "c", "รอบ", school, version);
    }

    private DeadlineReminder reminder(int daysLeft) {
        return new DeadlineReminder("r" + daysLeft, "c", "นักเรียน 10 มิ.ย.", school, Instant.now(), daysLeft);
    }

    /** C54. */
    @Test
    void a_thousand_deliveries_of_one_event_make_one_message() throws Exception {
        var submitted = new SubmissionSubmitted("s", "c", "รอบ", school, 1);
        var id = Ids.newId();
        CompletableFuture.allOf(IntStream.range(0, 1000)
                        .mapToObj(i -> publisher.publish(
                                CollectionEvents.SUBMISSION_SUBMITTED, id, "s", "key-" + i % 7, submitted))
                        .toArray(CompletableFuture[]::new))
                .get();
        var end = new SubmissionReceived("s", "c", "รอบ", school, 1, 10, 0, 0, "CLEAN");
        for (int i = 0; i < 7; i++) {
            publisher
                    .publish(CollectionEvents.SUBMISSION_RECEIVED, Ids.newId(), "s", "key-" + i, end)
                    .get();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent()).hasSize(2 + 7));
        assertThat(sent().stream().filter(template -> template.equals("EMAIL submission-submitted")))
                .hasSize(1);
        assertThat(SMS.first).doesNotHaveDuplicates();
    }

    @Test
    void errors_and_no_errors_are_told_differently() throws Exception {
        var errors = new SubmissionReceived("s", "c", "รอบ", school, 1, 10, 3, 0, "HAS_ERRORS");
        publisher
                .publish(CollectionEvents.SUBMISSION_RECEIVED, Ids.newId(), "s", "k", errors)
                .get();
        await().untilAsserted(() -> assertThat(sent()).containsExactly("EMAIL submission-errors"));
    }

    /** C57. */
    @Test
    void a_provider_that_is_down_is_passed_by_and_nothing_is_lost() throws Exception {
        SMS.mood = SmsPeer.Mood.TEMPORARY;
        var before = SMS.second.size();
        publisher
                .publish(CollectionEvents.SUBMISSION_SUBMITTED, Ids.newId(), "s", "k", submitted(1))
                .get();
        await().untilAsserted(() -> assertThat(SMS.second).hasSize(before + 1));
        SMS.secondMood = SmsPeer.Mood.DROPS;
        publisher
                .publish(CollectionEvents.SUBMISSION_SUBMITTED, Ids.newId(), "s", "k", submitted(2))
                .get();
        await().untilAsserted(() -> assertThat(sent()).hasSize(3));
        SMS.mood = SmsPeer.Mood.GOOD;
        SMS.secondMood = SmsPeer.Mood.GOOD;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent()).hasSize(4));
    }

    @Test
    void a_refused_number_is_shelved_and_sent_again_by_hand() throws Exception {
        // By both, as the breaker of the first may still be open after another test.
        SMS.mood = SmsPeer.Mood.PERMANENT;
        SMS.secondMood = SmsPeer.Mood.PERMANENT;
        publisher
                .publish(CollectionEvents.SUBMISSION_SUBMITTED, Ids.newId(), "s", "k", submitted(1))
                .get();
        await().untilAsserted(() -> assertThat(of("SHELVED")).containsExactly("SMS submission-submitted"));
        var id = http.get(OFFICER, "/api/notifications/messages?status=SHELVED&channel=SMS")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        SMS.mood = SmsPeer.Mood.GOOD;
        SMS.secondMood = SmsPeer.Mood.GOOD;
        assertThat(http.post(OFFICER, "/api/notifications/messages/" + id + "/resend", null)
                        .ok())
                .isTrue();
        await().untilAsserted(() -> assertThat(of("SHELVED")).isEmpty());
        assertThat(http.post(OFFICER, "/api/notifications/messages/" + id + "/resend", null)
                        .problem())
                .isEqualTo("message-not-shelved");
    }

    @Test
    void a_requester_is_told_by_the_sealed_contact_alone() throws Exception {
        var seal = new ContactSeal(
                Base64.getEncoder().encodeToString("\u0002".repeat(32).getBytes(StandardCharsets.US_ASCII)));
        var contact = new Contact("ผู้ขอ", "asker-" + school + "@example.test", null, "th", "track", "https://k/d/1");
        var delivered = new RequestDelivered(
                "r" + school, "2569/0001", seal.seal(contact, "r" + school), 1, Instant.now(), null);
        publisher
                .publish(RequestEvents.REQUEST_DELIVERED, Ids.newId(), "r", "r", delivered)
                .get();
        await().until(() -> !Mails.to("asker-" + school + "@example.test", MAIL).isEmpty());
        var shown = http.get(OFFICER, "/api/notifications/messages").toString();
        assertThat(shown).doesNotContain("asker-" + school, "officer-" + school + "@");
    }

    @Test
    void who_has_no_right_gets_nothing() {
        var director = Tokens.forSchool(school, Role.SCHOOL_DIRECTOR);
        assertThat(http.get(director, "/api/notifications/messages").status()).isEqualTo(403);
        assertThat(http.get(director, "/api/notifications/bell").ok()).isTrue();
        assertThat(http.post(
                                director,
                                "/api/notifications/recipients/import",
                                List.of(Recipients.of(school, "officer")))
                        .status())
                .isEqualTo(403);
        assertThat(http.get(null, "/api/notifications/messages").status()).isEqualTo(401);
        Tokens.broken()
                .forEach((fault, token) -> assertThat(
                                http.get(token, "/api/notifications/messages").status())
                        .as(fault)
                        .isEqualTo(401));
        assertThat(http.get(Tokens.forStaffOf("99990000", Role.DATA_OFFICER), "/api/notifications/messages")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private List<String> sent() {
        return of("SENT");
    }

    private List<String> of(String status) {
        var items = http.get(OFFICER, "/api/notifications/messages?limit=500&status=" + status)
                .json()
                .get("items");
        return IntStream.range(0, items.size())
                .mapToObj(items::get)
                .filter(item -> school.equals(item.path("schoolCode").asString("")))
                .map(item -> item.get("channel").asString() + " "
                        + item.get("template").asString())
                .toList();
    }
}
