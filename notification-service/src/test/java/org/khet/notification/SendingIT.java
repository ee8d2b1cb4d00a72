package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.messaging.Ids;
import org.khet.testing.MovedClock;
import org.khet.testing.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What the way out does wrong loses nothing and sends nothing twice; nor do crashes and copies of the service. */
class SendingIT extends SinkTest {

    @Autowired
    ConfigurableEnvironment environment;

    @AfterEach
    void setTheClockBack() {
        MovedClock.ahead = Duration.ZERO;
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuses", "hangs", "temporary", "drops"})
    void a_mail_server_in_a_bad_mood_gets_each_mail_once_in_the_end(String mood) {
        director("EMAIL");
        mood("smtp", mood, 2);
        submitted();
        var message = awaitOne("SENT");
        assertThat(arrived()).containsExactly(message.get("id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuses", "hangs", "temporary", "drops"})
    void an_sms_provider_in_a_bad_mood_gets_each_sms_once_in_the_end_or_the_other_one_does(String mood) {
        director("SMS");
        mood("thaibulksms", mood, 2);
        submitted();
        var message = awaitOne("SENT");
        assertThat(arrived()).containsExactly(message.get("id").asString());
        // What was certainly not taken goes to the next provider at once; what may have been taken is asked for first.
        assertThat(message.get("provider").asString())
                .isIn(
                        switch (mood) {
                            case "temporary" -> List.of("smsmkt");
                            case "drops" -> List.of("recovered");
                            default -> List.of("thaibulksms", "smsmkt");
                        });
        assertThat(message.get("segments").asInt()).isPositive();
    }

    @Test
    void what_is_refused_for_good_stands_on_the_shelf_with_its_reason_until_it_is_sent_again_by_hand() {
        director("EMAIL");
        mood("smtp", "permanent", 1);
        submitted();
        var shelved = awaitOne("SHELVED");
        assertThat(shelved.get("fault").get("textTh").asString()).isEqualTo("ปลายทางไม่รับที่อยู่อีเมลนี้");
        assertThat(shelved.get("fault").get("cureEn").asString()).isNotBlank();
        var ids = Map.of("ids", List.of(shelved.get("id").asString(), "unknown"));
        var again =
                http.post(OFFICER, "/api/notifications/messages/resend", ids).json();
        assertThat(again.get("resent")).hasSize(1);
        assertThat(again.get("left").get(0).get("problem").asString()).isEqualTo("not-found");
        awaitOne("SENT");
        var twice =
                http.post(OFFICER, "/api/notifications/messages/resend", ids).json();
        assertThat(twice.get("resent")).isEmpty();
        var history = http.get(
                        OFFICER,
                        "/api/notifications/messages/" + shelved.get("id").asString())
                .json()
                .get("history");
        assertThat(history.valueStream().map(step -> step.get("what").asString()))
                .containsExactly("SHELVED", "RESENT", "SENT");
        assertThat(arrived()).hasSize(1);
    }

    /** C57. */
    @Test
    void five_minutes_without_any_provider_lose_nothing() {
        director("EMAIL", "SMS");
        for (var way : List.of("smtp", "thaibulksms", "smsmkt")) {
            mood(way, "temporary", 0);
        }
        IntStream.range(0, 20).forEach(i -> submitted());
        await().atMost(PATIENCE).until(() -> states().size() == 40);
        await("the breaker says so")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(providers()
                                .valueStream()
                                .map(way -> way.get("asked").asString()))
                        .contains("NO"));
        MovedClock.ahead = Duration.ofMinutes(5);
        assertThat(states()).doesNotContain("SHELVED", "SENT");
        for (var way : List.of("smtp", "thaibulksms", "smsmkt")) {
            mood(way, "good", 0);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states()).hasSize(40).containsOnly("SENT"));
        assertThat(arrived()).hasSize(40).doesNotHaveDuplicates();
    }

    /** C54, with two copies of the service on one store and one bus. */
    @Test
    void a_thousand_deliveries_to_two_copies_of_the_service_make_one_message_a_channel() {
        director("EMAIL", "SMS");
        try (var copy = copy()) {
            var id = Ids.newId();
            CompletableFuture.allOf(IntStream.range(0, 1000)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> submitted(id)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            IntStream.range(0, 50).forEach(i -> submitted());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states()).hasSize(102).containsOnly("SENT"));
            assertThat(copy.isActive()).isTrue();
        }
        assertThat(arrived()).hasSize(102).doesNotHaveDuplicates();
    }

    @Test
    void what_a_dead_copy_was_sending_is_asked_for_before_it_goes_out_again() {
        director("EMAIL", "SMS");
        mood("smtp", "temporary", 0);
        mood("thaibulksms", "drops", 0);
        mood("smsmkt", "temporary", 0);
        submitted();
        await().atMost(PATIENCE).until(() -> arrived().size() == 1 && states().size() == 2);
        // As if their sender had died: the SMS has arrived and the mail has not.
        MovedClock.ahead = Duration.ofSeconds(-120);
        await().atMost(PATIENCE).until(() -> !states().contains("SENDING"));
        database.getCollection("messages")
                .updateMany(
                        new Document("schoolCode", school),
                        new Document(
                                "$set",
                                new Document("state", "SENDING")
                                        .append("claimedBy", "dead")
                                        .append("doubtful", false)));
        for (var way : List.of("smtp", "thaibulksms", "smsmkt")) {
            mood(way, "good", 0);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states()).hasSize(2).containsOnly("SENT"));
        assertThat(arrived()).hasSize(2).doesNotHaveDuplicates();
        assertThat(messages().stream().map(one -> one.get("provider").asString()))
                .contains("recovered");
    }

    /** A second copy, as the same installation would start it on another machine. */
    private ConfigurableApplicationContext copy() {
        var settings = new HashMap<String, Object>();
        for (var name : List.of(
                "spring.mongodb.database",
                "spring.mail.port",
                "khet.notification.sms.primary-url",
                "khet.notification.sms.secondary-url",
                "khet.notification.probe-url")) {
            settings.put(name, environment.getRequiredProperty(name));
        }
        settings.put("server.port", "0");
        ApplicationContextInitializer<ConfigurableApplicationContext> same = context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("same-installation", settings));
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .initializers(new TestPlatform.Settings(), same)
                .run();
    }
}
