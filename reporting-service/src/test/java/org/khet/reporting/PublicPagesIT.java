package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.reporting.PublishedData.pupil;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.DataDescription;
import org.khet.messaging.EventPublisher;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What the world sees of a school's own pages, without a login. C40. */
@KhetTest
@Import(Heard.class)
class PublicPagesIT {

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls calls;
    private PublishedData data;

    @BeforeEach
    void calls() {
        calls = new Calls(port);
        data = new PublishedData(publisher, calls);
    }

    @Test
    void a_schools_page_is_published_with_the_sum_of_all_and_taken_back_with_it() throws Exception {
        describe("INTERNAL");
        data.accepted.accept("99060001", List.of(pupil("ช"), pupil("ญ")), false);
        data.accepted.accept("99060002", List.of(pupil("ญ")), false);
        var made = data.produced("school-pupils", 3);
        assertThat(get(school("99060001")).status())
                .as("not before it is published")
                .isEqualTo(404);
        assertThat(shelf("99060001")).doesNotContain(data.slug);
        publish(made, "ข้อมูลนักเรียน", null);

        assertThat(get(data.api()).json().get("perSchool").asBoolean()).isTrue();
        var page = get(school("99060001"));
        assertThat(ShownPage.row(page.json(), "total")).containsExactly("1", "1", "2", "1");
        assertThat(page.json().get("summaryTh").asString()).isEqualTo("จำนวน ชาย 1 คน หญิง 1 คน รวมทั้งหมด 2 คน");
        assertThat(page.toString()).doesNotContain("certificateId", "analyst-1");
        assertThat(unchanged(school("99060001"), page)).isTrue();
        assertThat(ShownPage.row(get(school("99060002")).json(), "total")).containsExactly("0", "1", "1", "1");
        for (var format : List.of("pdf", "xlsx", "docx", "csv")) {
            var file = get(school("99060001") + "/files/" + format);
            assertThat(file.bytes())
                    .as(format)
                    .isEqualTo(calls.get(
                                    PublishedData.ANALYST,
                                    "/api/reporting/schools/99060001/pages/pupils/files/" + format + "?snapshotId="
                                            + snapshotOf(made))
                            .bytes());
            assertThat(unchanged(school("99060001") + "/files/" + format, file))
                    .as(format)
                    .isTrue();
        }
        assertThat(shelf("99060001")).contains(data.slug);
        assertThat(codes(data.api() + "/schools?limit=1")).containsExactly("99060001");
        assertThat(codes(data.api() + "/schools")).containsExactly("99060001", "99060002");
        var found = get("/api/public/search?q=บ้าน99060002").json().get("items");
        assertThat(found.toString()).contains(data.slug, "\"key\":\"99060002\"");

        for (var none : List.of("99060003", "x", "99060001/files/exe")) {
            assertThat(get(school(none)).status()).as(none).isIn(404, 422);
        }
        assertThat(get(data.api() + "/editions/2/schools/99060001").status()).isEqualTo(404);
        assertThat(get("/api/public/schools/99069999").status()).isEqualTo(404);

        data.accepted.version(2);
        data.accepted.accept("99060001", List.of(pupil("ช"), pupil("ญ"), pupil("ญ")), false);
        publish(data.produced("school-pupils", 4), "ข้อมูลนักเรียน", "โรงเรียนแก้ไข");
        assertThat(ShownPage.row(get(school("99060001")).json(), "total")).containsExactly("1", "2", "3", "1");
        var old = get(data.api() + "/editions/1/schools/99060001").json();
        assertThat(ShownPage.row(old, "total")).containsExactly("1", "1", "2", "1");
        assertThat(old.get("present").asInt())
                .as("says that there is a newer one")
                .isEqualTo(2);

        assertThat(calls.post(
                                PublishedData.DIRECTOR,
                                "/api/reporting/publications/" + data.slug + "/withdraw",
                                Map.of("reasonTh", "พบว่านับซ้ำ"))
                        .ok())
                .isTrue();
        for (var gone : List.of("/schools/99060001", "/schools/99060001/files/pdf", "/editions/1/schools/99060001")) {
            assertThat(get(data.api() + gone).status()).as(gone).isEqualTo(410);
        }
        assertThat(shelf("99060001")).doesNotContain(data.slug);
    }

    @Test
    void a_page_that_tells_of_personal_fields_or_is_no_schools_page_stays_inside() throws Exception {
        describe("PERSONAL");
        data.accepted.accept("99060005", List.of(pupil("ช")), false);
        publish(data.produced("school-pupils", 1), "ข้อมูลนักเรียน", null);
        assertThat(get(school("99060005")).status()).isEqualTo(404);
        assertThat(shelf("99060005")).doesNotContain(data.slug);

        var other = new PublishedData(publisher, calls);
        other.accepted.accept("99060006", List.of(pupil("ช")), false);
        other.published(1, "จำนวนนักเรียน", null);
        assertThat(get(other.api()).json().get("perSchool").asBoolean()).isFalse();
        assertThat(get(other.api() + "/schools/99060006").status()).isEqualTo(404);
        assertThat(codes(other.api() + "/schools")).isEmpty();
    }

    private void describe(String privacyClass) throws Exception {
        data.accepted.open(new DataDescription(
                true,
                List.of(
                        QueriedCollection.field("grade", "ชั้น", "CODE", privacyClass, "ป.1", "ป.2"),
                        QueriedCollection.field("room", "ห้อง", "TEXT", privacyClass),
                        QueriedCollection.field("sex", "เพศ", "CODE", privacyClass, "ช", "ญ"))));
    }

    private void publish(String production, String title, String reason) {
        data.complete(production, 1, 5);
        var answer = data.publish(production, title, reason);
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    private String snapshotOf(String production) {
        return calls.get(PublishedData.ANALYST, "/api/reporting/productions/" + production)
                .json()
                .get("snapshotId")
                .asString();
    }

    private String school(String code) {
        return data.api() + "/schools/" + code;
    }

    private String shelf(String code) {
        return get("/api/public/schools/" + code).toString();
    }

    private List<String> codes(String path) {
        return StreamSupport.stream(get(path).json().get("items").spliterator(), false)
                .map((JsonNode school) -> school.get("schoolCode").asString())
                .toList();
    }

    private boolean unchanged(String path, Answer known) {
        var tag = String.valueOf(known.headers().getFirst("ETag"));
        return calls.call(HttpMethod.GET, null, path, null, Map.of("If-None-Match", tag))
                        .status()
                == 304;
    }

    private Answer get(String path) {
        return calls.get(null, path);
    }
}
