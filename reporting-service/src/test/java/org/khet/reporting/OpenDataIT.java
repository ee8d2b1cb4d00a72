package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.reporting.PublishedData.pupil;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.messaging.EventPublisher;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What machines read of published figures, and what the office says for them. */
@KhetTest
@Import(Heard.class)
class OpenDataIT {

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls calls;
    private PublishedData data;

    @BeforeEach
    void published() {
        calls = new Calls(port);
        data = new PublishedData(publisher, calls);
        data.accepted.accept("99010001", List.of(pupil("ช"), pupil("ญ")), false);
        data.published(2, "จำนวนนักเรียนชั้นประถม ๒๕๖๘", null);
    }

    /** C48: the properties that DCAT-AP makes mandatory, and what only the office can say is not made up. */
    @Test
    void the_catalogue_describes_each_publication_with_its_files_and_names_what_is_unsaid() {
        var set = get(data.api() + "/metadata").json();
        assertThat(set.get("@type").asString()).isEqualTo("dcat:Dataset");
        for (var needed : List.of("dct:title", "dct:description", "dct:publisher", "dcat:distribution")) {
            assertThat(set.has(needed)).as(needed).isTrue();
        }
        assertThat(set.get("dcat:distribution")).allSatisfy(file -> {
            assertThat(file.at("/dcat:accessURL/@id").asString()).endsWith(data.slug);
            assertThat(file.at("/spdx:checksum/spdx:checksumValue").asString()).hasSize(64);
        });
        set.propertyNames().stream()
                .filter(name -> name.contains(":"))
                .forEach(name -> assertThat(set.get("@context").has(name.split(":", 2)[0]))
                        .as(name)
                        .isTrue());
        assertThat(texts(set.get("gdc:unconfirmed"))).contains("license", "maintainer", "data_category");

        var settings = "/api/reporting/open-data/9901";
        var known = calls.get(PublishedData.SUPERVISOR, settings);
        var said = Map.of(
                "licence", "CC-BY-4.0", "maintainer", "กลุ่มนโยบายและแผน", "maintainerEmail", "plan@example.test");
        assertThat(calls.call(HttpMethod.PUT, PublishedData.SUPERVISOR, settings, said, Map.of("If-Match", "\"99\""))
                        .status())
                .isEqualTo(412);
        assertThat(calls.call(HttpMethod.PUT, PublishedData.ANALYST, settings, said, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(calls.call(
                                HttpMethod.PUT,
                                PublishedData.SUPERVISOR,
                                settings,
                                said,
                                Map.of("If-Match", known.headers().getETag()))
                        .ok())
                .isTrue();
        var after = get(data.api() + "/metadata").json();
        assertThat(after.at("/gdc:fields/gdc:license").asString()).isEqualTo("CC-BY-4.0");
        assertThat(texts(after.get("gdc:unconfirmed")))
                .doesNotContain("license")
                .contains("data_category");
        assertThat(calls.call(
                                HttpMethod.PUT,
                                PublishedData.SUPERVISOR,
                                settings,
                                Map.of("maintainerEmail", "no address"),
                                Map.of())
                        .status())
                .isEqualTo(422);

        var catalogue = get("/api/public/catalogue?limit=500").json();
        assertThat(catalogue.get("dcat:dataset"))
                .anySatisfy(
                        one -> assertThat(one.get("dct:identifier").asString()).isEqualTo(data.slug));
        assertThat(get("/sitemap.xml").toString()).contains("/public/" + data.slug + "</loc>");
        assertThat(get("/robots.txt").toString()).contains("Sitemap: http");
    }

    @Test
    void a_publication_says_what_differs_from_the_office_s_words_and_contradictions_are_refused() {
        var own = "/api/reporting/publications/" + data.slug + "/open-data";
        var known = calls.get(PublishedData.SUPERVISOR, own);
        assertThat(known.json().at("/own/objectiveTh").isNull()).isTrue();
        assertThat(calls.get(Tokens.forStaffOf("99990000", Role.SUPERVISOR), own)
                        .status())
                .isEqualTo(404);
        var refused = Map.of(
                "updateFrequencyUnit", Map.<String, Object>of("updateFrequencyInterval", 2),
                "updateFrequencyInterval", Map.<String, Object>of("updateFrequencyUnit", "ปี"),
                "maintainer", Map.<String, Object>of("maintainerEmail", "plan@example.test"),
                "licence", Map.<String, Object>of("licence", "javascript://x"),
                "tags[1]", Map.<String, Object>of("tags", List.of("ครู", "ครู ")));
        refused.forEach((field, said) -> {
            var answer = calls.call(HttpMethod.PUT, PublishedData.SUPERVISOR, own, said, Map.of());
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        });
        assertThat(calls.get(PublishedData.SUPERVISOR, own).headers().getETag())
                .as("nothing stored")
                .isEqualTo(known.headers().getETag());

        var said = Map.of(
                "objectiveTh", "เพื่อวางแผนอัตรากำลัง", "updateFrequencyUnit", "ปี", "updateFrequencyInterval", 1);
        var tag = Map.of("If-Match", String.valueOf(known.headers().getETag()));
        assertThat(calls.call(HttpMethod.PUT, PublishedData.SUPERVISOR, own, said, tag)
                        .ok())
                .isTrue();
        assertThat(calls.call(HttpMethod.PUT, PublishedData.SUPERVISOR, own, said, tag)
                        .status())
                .isEqualTo(412);
        var fields = get(data.api() + "/metadata").json().get("gdc:fields");
        assertThat(fields.get("gdc:objective").asString()).isEqualTo("เพื่อวางแผนอัตรากำลัง");
        assertThat(fields.get("gdc:update_frequency_interval").asInt()).isEqualTo(1);
        assertThat(get("/api/public/catalogue?limit=500").toString()).contains("เพื่อวางแผนอัตรากำลัง");
    }

    private Answer get(String path) {
        return calls.get(null, path);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
