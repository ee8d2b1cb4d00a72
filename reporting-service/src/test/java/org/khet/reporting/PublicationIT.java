package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.reporting.PublishedData.pupil;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.messaging.EventPublisher;
import org.khet.reporting.productions.Producer;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What the world sees of published figures, without a login. */
@KhetTest
@Import(Heard.class)
class PublicationIT {

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Heard heard;

    private Calls calls;
    private PublishedData data;

    @BeforeEach
    void published() {
        calls = new Calls(port);
        data = new PublishedData(publisher, calls);
        data.accepted.accept("99010001", List.of(pupil("ช"), pupil("ญ")), false);
        data.published(2, "จำนวนนักเรียนชั้นประถม ๒๕๖๘", null);
    }

    @Test
    void a_correction_is_a_new_edition_with_its_reason_and_the_old_address_shows_what_changed() {
        data.accepted.version(2);
        data.accepted.accept("99010001", List.of(pupil("ช"), pupil("ญ"), pupil("ญ")), false);
        var corrected = data.produced(3);
        data.complete(corrected, 1, 5);
        assertThat(data.publish(corrected, "จำนวนนักเรียน", " ").status())
                .as("a correction says why")
                .isEqualTo(422);
        assertThat(data.publish(corrected, "จำนวนนักเรียน", "โรงเรียนส่งข้อมูลแก้ไข")
                        .ok())
                .isTrue();

        var document = Objects.requireNonNull(heard.published(data.slug, 2).document());
        assertThat(document.path()).isEqualTo(data.api() + "/editions/2/files/pdf");
        assertThat(get(document.path()).bytes())
                .hasSize((int) document.bytes())
                .satisfies(file -> assertThat(Producer.sha256(file)).isEqualTo(document.sha256()));

        var now = get(data.api());
        assertThat(now.json().at("/publication/edition").asInt()).isEqualTo(2);
        assertThat(now.json().at("/editions/1/reasonTh").asString()).isEqualTo("โรงเรียนส่งข้อมูลแก้ไข");
        assertThat(now.headers().getFirst(HttpHeaders.LINK)).contains("rel=\"predecessor-version\"", "ld+json");
        var old = get(data.api() + "/editions/1");
        assertThat(old.json().get("present").asInt()).isEqualTo(2);
        assertThat(old.headers().getFirst(HttpHeaders.LINK)).contains("/editions/2>; rel=\"successor-version\"");

        var changes = get(data.api() + "/editions/1/changes").json();
        assertThat(changes.get("cells"))
                .anySatisfy(cell -> assertThat(List.of(
                                cell.get("rowKey").asString(),
                                cell.get("columnCode").asString(),
                                cell.get("before").asString(),
                                cell.get("after").asString()))
                        .containsExactly("99010001", "P1-FEMALE", "1", "2"));
        assertThat(figure(get(data.api() + "/data").json())).isEqualTo(3);
        assertThat(figure(get(data.api() + "/editions/1/data").json())).isEqualTo(2);
        assertThat(get(data.api() + "/editions/1/files/csv").bytes())
                .isNotEqualTo(get(data.api() + "/files/csv").bytes());
    }

    @Test
    void a_withdrawn_publication_keeps_its_address_and_says_why_until_a_new_edition() {
        var withdraw = "/api/reporting/publications/" + data.slug + "/withdraw";
        var why = Map.of("reasonTh", "พบว่านับซ้ำ");
        assertThat(calls.post(PublishedData.ANALYST, withdraw, why).status()).isEqualTo(403);
        assertThat(calls.post(Tokens.forStaffOf("99990000", Role.SUPERVISOR), withdraw, why)
                        .status())
                .isEqualTo(404);
        assertThat(calls.post(PublishedData.DIRECTOR, withdraw, Map.of("reasonTh", " "))
                        .status())
                .isEqualTo(422);
        assertThat(calls.post(PublishedData.DIRECTOR, withdraw, why).ok()).isTrue();

        var page = get(data.api()).json();
        assertThat(page.at("/withdrawal/reasonTh").asString()).isEqualTo("พบว่านับซ้ำ");
        assertThat(page.at("/withdrawal/office").asString()).isEqualTo("office-director");
        assertThat(page.get("files")).isEmpty();
        for (var gone : List.of("/data", "/files/pdf", "/editions/1/data", "/editions/1/changes")) {
            assertThat(get(data.api() + gone).status()).as(gone).isEqualTo(410);
        }
        assertThat(get(data.api() + "/data").problem()).isEqualTo("publication-withdrawn");
        assertThat(slugs(search(data.collectionId))).doesNotContain(data.slug);
        assertThat(get(data.api() + "/metadata").json().at("/adms:status/@id").asString())
                .endsWith("WITHDRAWN");

        data.accepted.version(2);
        data.accepted.accept("99010001", List.of(pupil("ช")), false);
        data.published(1, "จำนวนนักเรียน", "นับใหม่แล้ว");
        assertThat(get(data.api()).json().get("withdrawal").isNull()).isTrue();
        assertThat(slugs(search(data.collectionId))).contains(data.slug);
    }

    @Test
    void a_school_a_part_of_a_title_and_thai_digits_find_the_report() {
        var bySchool = itemOf(search("บ้าน99010001"));
        assertThat(bySchool.get("rank").asString()).isEqualTo("NAME");
        assertThat(bySchool.at("/hits/0/key").asString()).isEqualTo("99010001");
        assertThat(bySchool.at("/hits/0/marks/0/to").asInt()).isEqualTo(12);
        var byTitle = itemOf(search("ชั้นปร 2568 " + data.collectionId));
        assertThat(byTitle.get("titleMarks")).hasSize(2);
        assertThat(slugs(search("นักเรียนที่ไม่มีอยู่จริงเลย"))).doesNotContain(data.slug);
    }

    @Test
    void what_is_forged_or_unknown_is_refused_with_a_cure_and_repeated_nowhere() {
        for (var bad : List.of("", " ", "x".repeat(201), "a b c d e f g h i j k")) {
            assertThat(get("/api/public/search?q=" + bad).status()).as(bad).isEqualTo(422);
        }
        assertThat(get("/api/public/search?q=a&cursor=bm90IG91cnM").status()).isEqualTo(422);
        assertThat(get("/api/public/search?q=a&limit=0").status()).isEqualTo(422);
        for (var unknown : List.of("no-such-thing", "UPPER", "a\r\nX-Evil:1", "<script>", "x".repeat(90))) {
            var answer = get("/api/public/publications/" + unknown);
            assertThat(answer.status()).as(unknown).isBetween(400, 404);
            assertThat(answer.headers().headerNames()).doesNotContain("X-Evil");
            assertThat(answer.json().get("detailTh").asString("")).doesNotContain("script", "Evil");
        }
        var edition = get(data.api() + "/editions/9");
        assertThat(edition.status()).isEqualTo(404);
        assertThat(edition.json().get("cureTh").asString()).contains("/public/" + data.slug);
        assertThat(get(data.api() + "/editions/x").status()).isEqualTo(404);
        assertThat(get(data.api() + "/files/exe").status()).isEqualTo(422);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (var path : List.of("", "/data", "/files/csv", "/metadata")) {
            var tag = get(data.api() + path).headers().getETag();
            assertThat(calls.call(HttpMethod.GET, null, data.api() + path, null, Map.of("If-None-Match", tag))
                            .status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void schools_whose_place_the_office_has_entered_are_on_the_map_and_others_are_not() {
        assertThat(get(data.api() + "/places").json()).isEmpty();
        var rows = List.of(
                place("99010001", "LAT", "18.79"), place("99010001", "LNG", "98.98"), place("99010002", "LAT", "18"));
        var inputs = calls.get(PublishedData.ANALYST, "/api/reporting/inputs/school-places");
        assertThat(calls.call(
                                HttpMethod.PUT,
                                PublishedData.ANALYST,
                                "/api/reporting/inputs/school-places",
                                Map.of("rows", rows, "note", "จากเครื่องรับพิกัด"),
                                Map.of("If-Match", inputs.headers().getETag()))
                        .toString())
                .startsWith("200");
        assertThat(get(data.api() + "/places").json().toString())
                .isEqualTo("[{\"key\":\"99010001\",\"latitude\":18.79,\"longitude\":98.98}]");
    }

    private static Map<String, Object> place(String school, String axis, String degrees) {
        return Map.of(
                "keys",
                Map.of("school", school, "axis", axis),
                "value",
                degrees,
                "validFrom",
                "2020-01-01",
                "authority",
                "สำนักงานเขต",
                "source",
                "สำรวจ",
                "confirmed",
                true);
    }

    private Answer get(String path) {
        return calls.get(null, path);
    }

    private JsonNode search(String typed) {
        return calls.get(null, "/api/public/search?limit=500&q=" + typed).json();
    }

    private JsonNode itemOf(JsonNode answer) {
        for (var item : answer.get("items")) {
            if (item.at("/publication/slug").asString().equals(data.slug)) {
                return item;
            }
        }
        throw new AssertionError("Not found: " + answer);
    }

    private static List<String> slugs(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item -> item.at("/publication/slug").asString())
                .toList();
    }

    /** Pupils in all of the one school. */
    private static int figure(JsonNode data) {
        int at = 0;
        while (!data.at("/table/columns/" + at + "/key").asString().equals("ALL-TOTAL")) {
            at++;
        }
        return data.at("/table/rows/0/values/" + at).asInt();
    }
}
