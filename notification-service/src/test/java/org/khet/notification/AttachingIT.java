package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.events.DocumentReference;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestDelivered;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.notification.files.FilePeer;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** From an event that refers to a document to the mail that has it, or says why not. */
@KhetTest
@Import(MovedClock.class)
class AttachingIT {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final FilePeer FILES = FilePeer.started();
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls http;
    private String id;
    private String analyst;

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("khet.notification.first-pause", () -> "100ms");
        FILES.tell(settings);
    }

    @AfterAll
    static void stop() {
        MovedClock.ahead = Duration.ZERO;
        MAIL.stop();
        FILES.close();
    }

    @BeforeEach
    void analyst() {
        http = new Calls(port);
        FILES.status = 200;
        MovedClock.ahead = Duration.ZERO;
        id = Ids.newId();
        analyst = "analyst-" + id + "@example.test";
        var person = new HashMap<String, Object>(Map.of(
                "id",
                "analyst-" + id,
                "kind",
                "STAFF",
                "areaCode",
                area(),
                "role",
                "analyst",
                "displayName",
                "ทดสอบ",
                "email",
                analyst,
                "channels",
                List.of("EMAIL")));
        var answer = http.post(OFFICER, "/api/notifications/recipients/import", List.of(person));
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    @Test
    void a_published_report_comes_with_its_pdf() throws Exception {
        published(FILES.keep("reporting", "/api/public/publications/" + id + "/editions/1/files/pdf", "รายงาน.pdf"));
        var mail = arrived(analyst);
        assertThat(fileIn(mail)).isEqualTo(FilePeer.PDF);
        assertThat(message(analyst).get("attachments").get(0).asString()).isEqualTo("รายงาน.pdf");
    }

    @Test
    void a_delivery_comes_with_its_cover_to_the_requester_and_without_any_other_file() throws Exception {
        var asker = "asker-" + id + "@example.test";
        var seal = new ContactSeal(
                Base64.getEncoder().encodeToString("\u0002".repeat(32).getBytes(StandardCharsets.US_ASCII)));
        var contact = new Contact("ผู้ขอ", asker, null, "th", "track", "https://k/d/1");
        var cover = FILES.keep("requests", "/api/requests/covers/" + id, "หนังสือนำส่ง 2569-0001.pdf");
        var told = new RequestDelivered(id, "2569/0001", seal.seal(contact, id), 3, Instant.now(), cover);
        publisher
                .publish(RequestEvents.REQUEST_DELIVERED, Ids.newId(), id, id, told)
                .get();
        var mail = arrived(asker);
        assertThat(((MimeMultipart) mail.getContent()).getCount())
                .as("words and cover")
                .isEqualTo(2);
        assertThat(fileIn(mail)).isEqualTo(FilePeer.PDF);
        assertThat(MimeUtility.decodeText(
                        ((MimeMultipart) mail.getContent()).getBodyPart(1).getFileName()))
                .isEqualTo("หนังสือนำส่ง 2569-0001.pdf");
    }

    @Test
    void a_mail_waits_for_a_file_that_is_away_and_comes_whole() throws Exception {
        FILES.status = 503;
        published(FILES.keep("reporting", "/api/public/publications/" + id + "/editions/1/files/pdf", "รายงาน.pdf"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                message(analyst).at("/message/lastFault").asString(""))
                        .isEqualTo("attachment-away"));
        assertThat(Mails.to(analyst, MAIL)).isEmpty();
        FILES.status = 200;
        assertThat(fileIn(arrived(analyst))).isEqualTo(FilePeer.PDF);
    }

    @Test
    void a_file_that_stays_away_is_not_waited_for_for_ever_and_the_mail_says_so() throws Exception {
        FILES.status = 503;
        published(FILES.keep("reporting", "/api/public/publications/" + id + "/editions/1/files/pdf", "รายงาน.pdf"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                message(analyst).at("/message/lastFault").asString(""))
                        .isEqualTo("attachment-away"));
        MovedClock.ahead = Duration.ofMinutes(16);
        assertThat(Mails.text(arrived(analyst))).contains("แนบไฟล์ “รายงาน.pdf” มากับอีเมลนี้ไม่ได้", "/public/" + id);
        var shown = message(analyst);
        assertThat(shown.get("attachments")).isEmpty();
        assertThat(shown.get("history").toString()).contains("WITHOUT_FILE", "attachment-away");
    }

    @Test
    void a_file_that_was_withdrawn_or_is_another_one_does_not_leave_and_the_mail_does() throws Exception {
        var path = "/api/public/publications/" + id + "/editions/1/files/pdf";
        var known = FILES.keep("reporting", path, "รายงาน.pdf");
        published(new DocumentReference(
                known.service(), path, "0".repeat(64), known.bytes(), known.mediaType(), known.fileName()));
        assertThat(Mails.text(arrived(analyst))).contains("มากับอีเมลนี้ไม่ได้");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(message(analyst).get("history").toString()).contains("attachment-changed"));
    }

    @Test
    void an_event_without_a_document_is_told_in_words_alone() throws Exception {
        published(null);
        assertThat(((MimeMultipart) arrived(analyst).getContent()).getContentType())
                .contains("alternative");
    }

    private void published(@Nullable DocumentReference document) throws Exception {
        publisher
                .publish(
                        ReportingEvents.REPORT_PUBLISHED,
                        Ids.newId(),
                        id,
                        id,
                        new ReportPublished(
                                id, id, "จำนวนนักเรียน", 1, area(), "นักเรียน", LocalDate.of(2026, 6, 10), document))
                .get();
    }

    /** Nobody of another test hears of it. */
    private String area() {
        return id.substring(id.length() - 12);
    }

    private static MimeMessage arrived(String address) {
        return await().atMost(PATIENCE)
                .until(() -> Mails.to(address, MAIL), found -> !found.isEmpty())
                .getFirst();
    }

    private static byte[] fileIn(MimeMessage mail) throws Exception {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(part.isMimeType("application/pdf")).isTrue();
        return part.getInputStream().readAllBytes();
    }

    /** As staff see it. */
    private JsonNode message(String address) {
        var name = address.substring(0, address.indexOf('@'));
        var found = StreamSupport.stream(
                        http.get(OFFICER, "/api/notifications/messages?limit=500")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("recipientId").asString().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return http.get(
                        OFFICER,
                        "/api/notifications/messages/"
                                + found.getFirst().get("id").asString())
                .json();
    }
}
