package org.khet.request.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.events.ReportingEvents.ReportWithdrawn;
import org.khet.messaging.EventPublisher;
import org.khet.request.requests.Arranged;
import org.khet.request.requests.ArrangedTest;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reporting-service publishes is offered, and whoever takes the offer is counted. */
@ArrangedTest
class PublishedReportsIT {

    private static final String PUBLISHED = "/api/requests/public/published";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private Calls http;

    @BeforeEach
    void connect() {
        Arranged.reset();
        http = new Calls(port);
    }

    @Test
    void what_was_published_is_offered_by_its_newest_title_and_taking_it_is_counted() throws Exception {
        publish("published-2", "จำนวนนักเรียนบ้านดู่ (แก้ไข)", 2);
        publish("published-1", "จำนวนนักเรียนบ้านดู่", 1);
        publish("published-3", "ครูรายโรงเรียน", 1);
        await().untilAsserted(() -> assertThat(titles("ครูราย")).contains("ครูรายโรงเรียน"));
        assertThat(titles("บ้านดู่")).contains("(แก้ไข)");

        var before = answered();
        assertThat(http.post(null, PUBLISHED + "/pupils-ban-du/answered", null).status())
                .isEqualTo(204);
        assertThat(http.post(null, PUBLISHED + "/no-such/answered", null).status())
                .isEqualTo(404);
        assertThat(answered()).isEqualTo(before + 1);
        assertThat(http.get(null, PUBLISHED + "?q=").status()).isEqualTo(422);
    }

    @Test
    void what_was_withdrawn_is_offered_no_more() throws Exception {
        publish("published-4", "ครูที่ย้ายแล้ว", 5);
        await().untilAsserted(() -> assertThat(titles("ครูที่ย้าย")).contains("ครูที่ย้ายแล้ว"));
        publisher
                .publish(
                        ReportingEvents.REPORT_WITHDRAWN,
                        "withdrawn-4",
                        "teachers",
                        "teachers",
                        new ReportWithdrawn("teachers", "teachers", "ครูที่ย้ายแล้ว", 5, "9901", "นับผิด"))
                .get();
        await().untilAsserted(() -> assertThat(titles("ครูที่ย้าย")).doesNotContain("ครูที่ย้ายแล้ว"));
    }

    private int answered() {
        return http.get(Tokens.forStaff(Role.ANALYST), "/api/requests/service-times")
                .json()
                .get("answeredByPublication")
                .asInt();
    }

    private String titles(String typed) {
        return http.get(null, PUBLISHED + "?q=" + typed).toString();
    }

    private void publish(String eventId, String title, int edition) throws Exception {
        var slug = title.startsWith("ครู") ? "teachers" : "pupils-ban-du";
        publisher
                .publish(
                        ReportingEvents.REPORT_PUBLISHED,
                        eventId,
                        slug,
                        slug,
                        new ReportPublished(slug, slug, title, edition, "9901", null, LocalDate.of(2025, 6, 10), null))
                .get();
    }
}
