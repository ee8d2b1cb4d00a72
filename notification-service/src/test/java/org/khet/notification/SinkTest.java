package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.local.Sink;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
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
import tools.jackson.databind.json.JsonMapper;

/** The service before the sink that the whole system is started with, which counts what arrives and misbehaves on demand. */
@KhetTest
@Import(MovedClock.class)
abstract class SinkTest {

    static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Sink SINK = started();

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    MongoDatabase database;

    Calls http;
    String school;

    private static Sink started() {
        try {
            Path folder = Files.createTempDirectory("khet-sink");
            var sink = Sink.start(folder.resolve("data"), 0, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(sink::close));
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SINK::smtpPort);
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> "1500");
        settings.add("khet.notification.sms.patience", () -> "1500ms");
        settings.add("khet.notification.sms.primary-url", () -> SINK.url() + "/thaibulksms");
        settings.add("khet.notification.sms.secondary-url", () -> SINK.url() + "/smsmkt");
        settings.add("khet.notification.probe-url", () -> SINK.url() + "/api/messages");
        settings.add("khet.notification.first-pause", () -> "200ms");
        settings.add("khet.notification.mail.bounce-secret", () -> "of bounces");
        settings.add("khet.notification.receipts.look", () -> "500ms");
        settings.add("khet.notification.receipts.providers.thaibulksms.secret", () -> "of receipts");
        settings.add(
                "khet.notification.receipts.providers.thaibulksms.status-url",
                () -> SINK.url() + "/thaibulksms/status");
        // This one tells afterwards and cannot be asked.
        settings.add("khet.notification.receipts.providers.smsmkt.secret", () -> "of other receipts");
    }

    @BeforeEach
    void fresh() {
        http = new Calls(port);
        school = "99%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        for (var way : List.of("smtp", "thaibulksms", "smsmkt")) {
            mood(way, "good", 0);
        }
        // What the tests before made the breakers think is over.
        await().atMost(PATIENCE)
                .until(() -> StreamSupport.stream(providers().spliterator(), false)
                        .noneMatch(way -> way.get("asked").asString().equals("NO")));
    }

    JsonNode providers() {
        return http.get(OFFICER, "/api/notifications/providers").json();
    }

    /** @param channels of the director, who is told of what is submitted */
    String director(String... channels) {
        return person("director", channels);
    }

    /** @param channels of the data officer, who is told of errors by mail, and by SMS where mail does not arrive */
    String officer(String... channels) {
        return person("officer", channels);
    }

    private String person(String job, String... channels) {
        var id = school + "-school-" + job;
        var person = new HashMap<>(Recipients.of(school, job));
        person.put("id", id);
        person.put("channels", List.of(channels));
        var answer = http.post(OFFICER, "/api/notifications/recipients/import", List.of(person));
        assertThat(answer.ok()).as(answer.toString()).isTrue();
        return id;
    }

    void submitted(String eventId) {
        publisher.publish(
                CollectionEvents.SUBMISSION_SUBMITTED,
                eventId,
                "s",
                school,
                new SubmissionSubmitted("s", "c", "รอบ " + school, school, 1));
    }

    void submitted() {
        submitted(Ids.newId());
    }

    static void mood(String way, String mood, int times) {
        call(HttpRequest.newBuilder(SINK.url().resolve("/api/moods/" + way))
                .PUT(BodyPublishers.ofString("{\"mood\":\"" + mood + "\",\"times\":" + times + "}")));
    }

    /** What has arrived for this test's school, by the numbers that the service gave the messages. */
    List<String> arrived() {
        return StreamSupport.stream(sink("/api/messages?q=" + school).spliterator(), false)
                .map(message -> message.get("khetMessageId").asString())
                .toList();
    }

    static JsonNode sink(String path) {
        return JSON.readTree(call(HttpRequest.newBuilder(SINK.url().resolve(path))));
    }

    private static String call(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static URI sinkAddress() {
        return SINK.url();
    }

    /** This test's messages as staff see them. */
    List<JsonNode> messages() {
        var items = http.get(OFFICER, "/api/notifications/messages?limit=500")
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> school.equals(item.path("schoolCode").asString("")))
                .toList();
    }

    List<String> states() {
        return messages().stream().map(item -> item.get("status").asString()).toList();
    }

    JsonNode awaitOne(String state) {
        await(state).atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly(state));
        return messages().getFirst();
    }
}
