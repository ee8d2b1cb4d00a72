package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** An open collection of pupils' data in the sample's area. */
record Round(Web web, String id) {

    static final String OFFICER = "office-data-officer";
    private static final String COLLECTIONS = "/api/collection/collections";

    static Round open(Web web, String titleTh) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var plan = new HashMap<String, Object>(Map.of(
                "dataSetCode",
                "DMC-STUDENT",
                "titleTh",
                titleTh,
                "schoolYear",
                2569,
                "round",
                1,
                "referenceDate",
                Pupils.REFERENCE_DATE.toString(),
                "areaCode",
                "9901"));
        for (var window : new String[] {"entry", "certification"}) {
            plan.put(window + "OpensAt", now.minus(Duration.ofHours(1)).toString());
            plan.put(window + "ClosesAt", now.plus(Duration.ofDays(2)).toString());
        }
        var created = web.post(OFFICER, COLLECTIONS, plan);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var round = new Round(web, created.json().get("id").asString());
        var opened = web.post(OFFICER, round.path() + "/open", null);
        assertThat(opened.ok()).as(opened.body()).isTrue();
        return round;
    }

    String path() {
        return COLLECTIONS + "/" + id;
    }

    String submission(String schoolCode) {
        return path() + "/submissions/" + schoolCode;
    }

    /** What a school's own program does. */
    Web.Answer send(String schoolCode, byte[] file) {
        return web.call(
                "PUT",
                "school-" + schoolCode,
                submission(schoolCode) + "/file",
                file,
                Map.of("Content-Type", "text/csv"));
    }
}
