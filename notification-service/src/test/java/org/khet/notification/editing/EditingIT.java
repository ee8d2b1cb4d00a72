package org.khet.notification.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.SnapshotCreated;
import org.khet.events.SubmissionLifeEvents;
import org.khet.events.SubmissionLifeEvents.AdviceNotice;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@KhetTest
class EditingIT {

    private static final String ADMIN = Tokens.forStaff(Role.ADMINISTRATOR);
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);
    private static final String BASE = "/api/notifications";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls http;

    @BeforeEach
    void connect() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        http = new Calls(port);
    }

    @Test
    void an_edit_makes_a_version_and_the_next_message_has_its_words() throws Exception {
        var path = BASE + "/templates/advice-asked";
        var before = http.get(OFFICER, path);
        var first = before.json().path("template").path("version").asInt();

        var edited = put(ADMIN, path, template("โรงเรียน {{schoolCode}} ถามมา", null), before);

        assertThat(edited.ok()).as(edited.toString()).isTrue();
        assertThat(edited.headers().getETag()).isEqualTo("\"" + (first + 1) + "\"");
        assertThat(edited.json().at("/template/origin").asString()).isEqualTo("OFFICE");
        assertThat(put(ADMIN, path, template("อื่น {{schoolCode}}", null), before)
                        .status())
                .isEqualTo(412);
        person("data-officer");
        publisher
                .publish(
                        SubmissionLifeEvents.ADVICE_ASKED,
                        Ids.newId(),
                        "t",
                        "t",
                        new AdviceNotice("t1", "c", "รอบ", "99010001", "9901", null))
                .get();
        await().untilAsserted(() -> assertThat(subjects()).contains("โรงเรียน 99010001 ถามมา"));

        var restored = http.call(
                HttpMethod.POST,
                ADMIN,
                path + "/versions/" + first + "/restore",
                null,
                Map.of("If-Match", edited.headers().getETag()));

        assertThat(restored.json().at("/template/origin").asString()).isEqualTo("SHIPPED");
        assertThat(restored.json().at("/template/th").toString())
                .isEqualTo(before.json().at("/template/th").toString());
        assertThat(versions(path)).containsExactly(first + 2, first + 1, first);
    }

    @Test
    void bad_words_are_refused_at_their_place_and_nothing_is_stored() {
        var path = BASE + "/templates/exception-granted";
        var before = http.get(OFFICER, path);

        assertThat(places(put(ADMIN, path, template("เรื่อง {{citizenId}}", "x"), before)))
                .containsExactly("th.subject");
        assertThat(places(put(ADMIN, path, template("a\r\nBcc: all@example.test", "x"), before)))
                .containsExactly("th.subject");
        assertThat(places(put(ADMIN, path, template("เรื่อง", "ก".repeat(202)), before)))
                .containsExactly("th.sms");
        assertThat(places(put(ADMIN, path, template("เรื่อง", null), before)))
                .as("a trigger sends it by SMS")
                .containsExactly("th.sms");
        assertThat(places(http.post(OFFICER, path + "/preview", template("http://evil.test", "x"))))
                .containsExactly("th.subject");
        assertThat(put(ADMIN, path, Map.of("path", "/"), before).status()).isEqualTo(422);
        assertThat(put(OFFICER, path, template("เรื่อง", "x"), before).status()).isEqualTo(403);

        assertThat(http.get(OFFICER, path).json().toString())
                .isEqualTo(before.json().toString());
    }

    /** C51, C56. */
    @Test
    void a_preview_shows_both_languages_with_likely_values_and_counts_the_sms() {
        var shown = http.post(
                        OFFICER,
                        BASE + "/templates/exception-granted/preview",
                        template("ถึง {{endsAt}} <b>{{collectionTitleTh}}</b>", "ก".repeat(71)))
                .json();

        assertThat(shown.at("/th/subject").asString()).startsWith("ถึง 12 มิ.ย. 2569 16:30 น. <b>ข้อมูล");
        assertThat(shown.at("/en/subject").asString()).startsWith("Until 12 Jun 2026 16:30");
        assertThat(shown.at("/th/smsSegments").asInt()).isEqualTo(2);
        assertThat(shown.at("/th/link").asString()).startsWith("http://localhost:8080/");
    }

    @Test
    void the_office_tells_of_an_event_that_nobody_hears_of_by_default_and_turns_it_off_again() throws Exception {
        person("supervisor");
        var words = BASE + "/templates/snapshot-made";
        var made = Map.of(
                "path", "/information",
                "th", Map.of("subject", "ภาพข้อมูล {{schools}} โรงเรียน", "text", List.of("{{rows}} แถว")),
                "en", Map.of("subject", "{{schools}} schools", "text", List.of("{{rows}} rows")));
        assertThat(put(ADMIN, words, made, null).ok()).isTrue();
        var rule = BASE + "/triggers/snapshot-made";
        var wanted = new HashMap<>(trigger("snapshot-made", "supervisor"));
        wanted.put("event", ReportingEvents.SNAPSHOT_CREATED.type());
        wanted.put("when", Map.of("field", "schools", "above", 100));

        assertThat(places(put(ADMIN, rule, with(wanted, "event", "org.khet.no-such.v1"), null)))
                .containsExactly("event");
        assertThat(places(put(ADMIN, rule, with(wanted, "who", "SCHOOL"), null)))
                .contains("who", "roles");
        assertThat(put(OFFICER, rule, wanted, null).status()).isEqualTo(403);
        var stored = put(ADMIN, rule, wanted, null);
        assertThat(stored.ok()).as(stored.toString()).isTrue();
        snapshot(99);
        snapshot(120);
        await().untilAsserted(() -> assertThat(subjects()).contains("ภาพข้อมูล 120 โรงเรียน"));

        assertThat(put(ADMIN, rule, with(wanted, "active", false), stored).ok()).isTrue();
        snapshot(130);
        assertThat(put(ADMIN, rule, wanted, null).ok()).isTrue();
        snapshot(140);
        await().untilAsserted(() -> assertThat(subjects()).contains("ภาพข้อมูล 140 โรงเรียน"));
        assertThat(subjects()).doesNotContain("ภาพข้อมูล 99 โรงเรียน", "ภาพข้อมูล 130 โรงเรียน");
        assertThat(versions(rule)).containsExactly(3, 2, 1);
    }

    @Test
    void every_event_is_listed_with_its_triggers_or_with_why_nobody_is_told() {
        var events = http.get(OFFICER, BASE + "/events").json().get("items");

        assertThat(stream(events)
                        .filter(event -> event.get("triggers").isEmpty()
                                && !event.at("/silent/th").isString()))
                .isEmpty();
        assertThat(events).hasSizeGreaterThan(35);
        assertThat(stream(events)
                        .filter(event -> event.at("/name/th").asString().contains("org.khet")))
                .as("events without a name")
                .isEmpty();
        assertThat(http.get(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), BASE + "/events")
                        .status())
                .isEqualTo(403);
        assertThat(http.get(OFFICER, BASE + "/templates/no-such").status()).isEqualTo(404);
        assertThat(http.get(OFFICER, BASE + "/triggers/no-such").status()).isEqualTo(404);
    }

    private void snapshot(int schools) throws Exception {
        publisher
                .publish(
                        ReportingEvents.SNAPSHOT_CREATED,
                        Ids.newId(),
                        "s",
                        "s",
                        new SnapshotCreated("s", "c", schools, 1, "00"))
                .get();
    }

    private void person(String role) {
        var answer = http.call(
                HttpMethod.PUT,
                OFFICER,
                BASE + "/recipients/" + role,
                Map.of(
                        "id",
                        role,
                        "kind",
                        "STAFF",
                        "role",
                        role,
                        "displayName",
                        "ทดสอบ",
                        "email",
                        role + "@example.test"),
                Map.of());
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    private Answer put(String token, String path, Object body, @Nullable Answer basedOn) {
        return http.call(
                HttpMethod.PUT,
                token,
                path,
                body,
                basedOn == null
                        ? Map.of()
                        : Map.of("If-Match", String.valueOf(basedOn.headers().getETag())));
    }

    private static Map<String, Object> template(String subject, @Nullable String sms) {
        var th = new HashMap<String, Object>(Map.of("subject", subject, "text", List.of("ข้อความ")));
        var en = new HashMap<String, Object>(Map.of("subject", "Until {{endsAt}}", "text", List.of("Text")));
        if (subject.contains("schoolCode")) {
            en.put("subject", "School {{schoolCode}}");
        }
        th.put("sms", sms);
        en.put("sms", sms == null ? null : "short");
        return Map.of("path", "/workspace", "th", th, "en", en);
    }

    private static Map<String, Object> trigger(String template, String role) {
        return Map.of(
                "event",
                SubmissionLifeEvents.ADVICE_ASKED.type(),
                "template",
                template,
                "topic",
                "ADVICE",
                "who",
                "STAFF",
                "roles",
                List.of(role),
                "channels",
                List.of("EMAIL"),
                "urgent",
                false,
                "active",
                true,
                "until",
                List.of());
    }

    private static Map<String, Object> with(Map<String, Object> wanted, String field, Object value) {
        var changed = new HashMap<>(wanted);
        changed.put(field, value);
        return changed;
    }

    private static Set<String> places(Answer refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        return stream(refused.json().get("errors"))
                .map(error -> error.get("field").asString())
                .collect(Collectors.toSet());
    }

    private List<Integer> versions(String path) {
        return stream(http.get(OFFICER, path + "/versions").json().get("items"))
                .map(one -> one.get("version").asInt())
                .toList();
    }

    private List<String> subjects() {
        return stream(http.get(OFFICER, BASE + "/messages?limit=500").json().get("items"))
                .map(message -> message.get("subject").asString())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
