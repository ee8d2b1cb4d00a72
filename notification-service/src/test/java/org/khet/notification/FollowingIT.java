package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.recipients.Channel;
import org.khet.notification.texts.Hmac;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What becomes of a message after it was sent: receipts, bounces, and texts that must not leave. */
class FollowingIT extends SinkTest {

    private static final String RECEIPTS = "/api/notifications/receipts/thaibulksms";
    private static final String INBOUND = "/api/notifications/bounces/inbound";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    Messages messages;

    @Test
    void a_receipt_says_what_became_of_an_sms_and_its_repetition_changes_nothing() throws Exception {
        director("SMS");
        submitted();
        var id = awaitOne("SENT").get("id").asString();
        var ref = messages.find(id).orElseThrow().providerRef();
        assertThat(ref).isNotNull();
        var receipt = "message_id=" + ref + "&status=DELIVRD";
        assertThat(post(RECEIPTS, receipt, "application/x-www-form-urlencoded", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(states()).containsExactly("SENT");
        for (int i = 0; i < 2; i++) {
            assertThat(post(RECEIPTS, receipt, "application/x-www-form-urlencoded", "of receipts")
                            .statusCode())
                    .isEqualTo(200);
        }
        awaitOne("DELIVERED");
        assertThat(historyOf(id)).containsExactly("SENT", "DELIVERED");
        assertThat(post(RECEIPTS, "{\"message_id\":\"none\",\"status\":\"failed\"}", "application/json", "of receipts")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(RECEIPTS, "status=failed", "application/x-www-form-urlencoded", "of receipts")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/notifications/receipts/nobody", receipt, "application/json", "of receipts")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_sms_that_the_provider_could_not_deliver_comes_onto_the_shelf() throws Exception {
        director("SMS");
        submitted();
        var ref = messages.find(awaitOne("SENT").get("id").asString())
                .orElseThrow()
                .providerRef();
        post(RECEIPTS, "message_id=" + ref + "&status=expired", "application/x-www-form-urlencoded", "of receipts");
        assertThat(awaitOne("UNDELIVERED").get("fault").get("textEn").asString())
                .contains("did not arrive");
        assertThat(http.get(OFFICER, "/api/notifications/messages/shelf")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.path("schoolCode").asString("")))
                .contains(school);
    }

    @Test
    void an_address_that_bounced_for_good_is_not_written_to_until_it_is_released() throws Exception {
        director("EMAIL");
        submitted();
        var id = awaitOne("SENT").get("id").asString();
        var bounce = bounce(id, "director-" + school + "@example.test", "5.1.1");
        assertThat(post(INBOUND, bounce, "message/rfc822", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(post(INBOUND, "From: a\r\n\r\nhello", "message/rfc822", "of bounces")
                        .statusCode())
                .isEqualTo(422);
        // Whoever knows an address but no message of ours silences nobody.
        post(
                INBOUND,
                bounce("abcdef0123456789", "director-" + school + "@example.test", "5.1.1"),
                "message/rfc822",
                "of bounces");
        assertThat(states()).containsExactly("SENT");
        assertThat(post(INBOUND, bounce, "message/rfc822", "of bounces").body()).contains("\"marked\":1");
        awaitOne("UNDELIVERED");

        submitted();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).contains("SHELVED"));
        var marked = http.get(OFFICER, "/api/notifications/bounces")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("messageId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(marked.toString()).doesNotContain("director-" + school + "@");
        assertThat(http.call(
                                HttpMethod.DELETE,
                                OFFICER,
                                "/api/notifications/bounces/" + marked.get("id").asString(),
                                null,
                                Map.of())
                        .status())
                .isEqualTo(204);
        var shelved = messages().stream()
                .filter(one -> one.get("status").asString().equals("SHELVED"))
                .findFirst()
                .orElseThrow();
        http.post(OFFICER, "/api/notifications/messages/" + shelved.get("id").asString() + "/resend", null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).contains("SENT"));
    }

    @Test
    void a_text_with_a_persons_number_is_neither_sent_nor_kept() {
        messages.addMissing(List.of(Message.fresh(
                "withheld" + school,
                "e" + school,
                "t",
                1,
                Kind.DUTY,
                Channel.SMS,
                "nobody",
                school,
                "9901",
                "0812345678",
                "th",
                "เรื่อง",
                List.of("เลข 1-2345-67890-12-3"),
                "https://khet.test",
                Instant.now())));
        var shelved = awaitOne("SHELVED");
        assertThat(shelved.get("lastFault").asString()).isEqualTo("personal-data");
        assertThat(String.valueOf(database.getCollection("messages")
                        .find(new Document("_id", "withheld" + school))
                        .first()))
                .doesNotContain("67890");
        assertThat(http.post(OFFICER, "/api/notifications/messages/withheld" + school + "/resend", null)
                        .problem())
                .isEqualTo("message-not-shelved");
    }

    private List<String> historyOf(String id) {
        return http.get(OFFICER, "/api/notifications/messages/" + id)
                .json()
                .get("history")
                .valueStream()
                .map(step -> step.get("what").asString())
                .toList();
    }

    private HttpResponse<String> post(String path, String body, String type, String secret) throws Exception {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .header(
                                "X-Khet-Signature",
                                HexFormat.of().formatHex(Hmac.under(secret).of(bytes)))
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    static String bounce(String messageId, String address, String status) {
        return """
                From: MAILER-DAEMON@office.test
                To: bounces@office.test
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.office.test
                Arrival-Date: Mon, 23 Nov 2026 09:00:00 +0700

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 No such person here

                --b
                Content-Type: text/rfc822-headers

                From: khet@office.test
                X-Khet-Message-Id: %s
                Subject: =?UTF-8?B?4LiX4LiU4Liq4Lit4Lia?=

                --b--
                """.formatted(address, status, messageId).replace("\n", "\r\n");
    }
}
