package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.SubmissionReceived;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Tokens;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Whom a mail does not reach for good is told by SMS where the trigger says so, once. */
class OtherWayIT extends SinkTest {

    private static final String INBOUND = "/api/notifications/bounces/inbound";

    @Test
    void a_bounced_mail_goes_by_sms_once_and_the_next_does_so_at_once() throws Exception {
        officer("EMAIL", "SMS");
        errors();
        var mail = awaitOne("SENT");
        var id = mail.get("id").asString();
        var outside = new Outside(port);
        var bounce = Outside.bounce(id, "officer-" + school + "@example.test", "5.1.1");
        for (int i = 0; i < 2; i++) {
            assertThat(outside.post(INBOUND, bounce, "message/rfc822", "of bounces")
                            .statusCode())
                    .isEqualTo(200);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states()).containsExactlyInAnyOrder("REDIRECTED", "SENT"));
        assertThat(arrived()).hasSize(2).doesNotHaveDuplicates();
        var sms = messages().stream()
                .filter(one -> one.get("channel").asString().equals("SMS"))
                .findFirst()
                .orElseThrow();
        assertThat(history(id).get(1).get("what").asString()).isEqualTo("REDIRECTED");
        assertThat(history(id).get(1).get("by")).isEqualTo(sms.get("id"));
        var instead = history(sms.get("id").asString()).get(0);
        assertThat(instead.get("what").asString()).isEqualTo("INSTEAD");
        assertThat(instead.get("by").asString()).isEqualTo(id);
        var officer = Tokens.forSchool(school, Role.SCHOOL_OFFICER);
        assertThat(http.get(officer, "/api/notifications/bell").json().get("items"))
                .as("told once")
                .hasSize(1);

        errors();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(states()).containsExactlyInAnyOrder("REDIRECTED", "REDIRECTED", "SENT", "SENT"));
        assertThat(arrived()).as("one mail and two SMS").hasSize(3);
    }

    @Test
    void an_address_that_is_refused_for_good_is_passed_by_and_what_fails_there_too_comes_onto_the_shelf() {
        officer("EMAIL", "SMS");
        mood("smtp", "permanent", 1);
        mood("thaibulksms", "permanent", 1);
        errors();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states()).containsExactlyInAnyOrder("REDIRECTED", "SHELVED"));
        assertThat(arrived()).isEmpty();
    }

    @Test
    void who_wants_no_sms_gets_none_instead_of_a_mail() {
        officer("EMAIL", "SMS");
        var wish = Map.of("channels", List.of("EMAIL"), "digest", false, "muted", List.of());
        var own = Tokens.forSchool(school, Role.SCHOOL_OFFICER);
        assertThat(http.call(HttpMethod.PUT, own, "/api/notifications/preferences", wish, Map.of())
                        .ok())
                .isTrue();
        mood("smtp", "permanent", 1);
        errors();
        awaitOne("SHELVED");
    }

    private void errors() {
        publisher.publish(
                CollectionEvents.SUBMISSION_RECEIVED,
                Ids.newId(),
                "s",
                school,
                new SubmissionReceived("s", "c", "รอบ " + school, school, 1, 300, 3, 0, "has-errors"));
    }

    private JsonNode history(String id) {
        return http.get(OFFICER, "/api/notifications/messages/" + id).json().get("history");
    }
}
