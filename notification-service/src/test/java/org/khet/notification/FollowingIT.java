package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.messaging.Ids;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.recipients.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What becomes of a message after it was sent: receipts, bounces, and texts that must not leave. */
class FollowingIT extends SinkTest {

    private static final String RECEIPTS = "/api/notifications/receipts/thaibulksms";
    private static final String INBOUND = "/api/notifications/bounces/inbound";

    private Outside outside;

    @Autowired
    Messages messages;

    @BeforeEach
    void connectOutside() {
        outside = new Outside(port);
    }

    @Test
    void a_receipt_says_what_became_of_an_sms_and_its_repetition_changes_nothing() throws Exception {
        director("SMS");
        submitted();
        var id = awaitOne("SENT").get("id").asString();
        var ref = messages.find(id).orElseThrow().providerRef();
        assertThat(ref).isNotNull();
        var receipt = "message_id=" + ref + "&status=DELIVRD";
        assertThat(outside.post(RECEIPTS, receipt, "application/x-www-form-urlencoded", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(states()).containsExactly("SENT");
        for (int i = 0; i < 2; i++) {
            assertThat(outside.post(RECEIPTS, receipt, "application/x-www-form-urlencoded", "of receipts")
                            .statusCode())
                    .isEqualTo(200);
        }
        awaitOne("DELIVERED");
        assertThat(historyOf(id)).containsExactly("SENT", "DELIVERED");
        assertThat(outside.post(
                                RECEIPTS,
                                "{\"message_id\":\"none\",\"status\":\"failed\"}",
                                "application/json",
                                "of receipts")
                        .statusCode())
                .isEqualTo(404);
        assertThat(outside.post(RECEIPTS, "status=failed", "application/x-www-form-urlencoded", "of receipts")
                        .statusCode())
                .isEqualTo(422);
        assertThat(outside.post("/api/notifications/receipts/nobody", receipt, "application/json", "of receipts")
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
        outside.post(
                RECEIPTS, "message_id=" + ref + "&status=expired", "application/x-www-form-urlencoded", "of receipts");
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
        var bounce = Outside.bounce(id, "director-" + school + "@example.test", "5.1.1");
        assertThat(outside.post(INBOUND, bounce, "message/rfc822", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(outside.post(INBOUND, "From: a\r\n\r\nhello", "message/rfc822", "of bounces")
                        .statusCode())
                .isEqualTo(422);
        // Whoever knows an address but no message of ours silences nobody.
        outside.post(
                INBOUND,
                Outside.bounce("abcdef0123456789", "director-" + school + "@example.test", "5.1.1"),
                "message/rfc822",
                "of bounces");
        assertThat(states()).containsExactly("SENT");
        assertThat(outside.post(INBOUND, bounce, "message/rfc822", "of bounces").body())
                .contains("\"marked\":1");
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

    @Test
    void of_an_sms_without_a_receipt_the_provider_is_asked_and_where_it_cannot_be_it_is_marked() {
        director("SMS");
        submitted();
        var id = awaitOne("SENT").get("id").asString();
        var unknown = Ids.newId();
        database.getCollection("messages")
                .insertOne(new Document(Objects.requireNonNull(database.getCollection("messages")
                                .find(new Document("_id", id))
                                .first()))
                        .append("_id", unknown)
                        .append("provider", "smsmkt"));
        var longAgo = new Document(
                "$set", new Document("sentAt", Date.from(Instant.now().minus(Duration.ofHours(25)))));
        database.getCollection("messages").updateMany(new Document("schoolCode", school), longAgo);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(historyOf(id)).containsExactly("SENT", "DELIVERED");
            assertThat(historyOf(unknown)).containsExactly("SENT", "UNCONFIRMED");
        });
    }

    private List<String> historyOf(String id) {
        return http.get(OFFICER, "/api/notifications/messages/" + id)
                .json()
                .get("history")
                .valueStream()
                .map(step -> step.get("what").asString())
                .toList();
    }
}
