package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.Tokens;

/** Takes a collection of its own through all steps to a public page, as an office does. */
final class PublishedData {

    static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    static final String SUPERVISOR = Tokens.forStaffNamed("supervisor-1", Role.SUPERVISOR);
    static final String DIRECTOR = Tokens.forStaffNamed("director-1", Role.OFFICE_DIRECTOR);

    final String collectionId = Ids.newId();
    final String slug = "pupils-" + collectionId;
    final AcceptedData accepted;
    private final Calls calls;

    PublishedData(EventPublisher publisher, Calls calls) {
        this.calls = calls;
        this.accepted = new AcceptedData(publisher, collectionId, List.of("grade", "room", "sex"));
    }

    /** @param pupils how many of ป.1 the snapshot has to hold before it is taken */
    String produced(int pupils) {
        return produced("pupils-by-grade-sex-rooms", pupils);
    }

    String produced(String report, int pupils) {
        var snapshot = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> calls.post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId)),
                        answer -> answer.ok() && answer.json().get("rows").asInt() == pupils)
                .json();
        return calls.post(
                        ANALYST,
                        "/api/reporting/productions",
                        Map.of(
                                "reportCode",
                                report,
                                "snapshotId",
                                snapshot.get("id").asString()))
                .json()
                .get("id")
                .asString();
    }

    /** Step 4 is done by another than the author. */
    void complete(String productionId, int from, int to) {
        for (int n = from; n <= to; n++) {
            assertThat(calls.post(
                                    n < 4 ? ANALYST : SUPERVISOR,
                                    "/api/reporting/productions/" + productionId + "/steps/" + n + "/complete",
                                    Map.of())
                            .ok())
                    .as("step " + n)
                    .isTrue();
        }
    }

    Answer publish(String productionId, String title, String reason) {
        var wanted = new HashMap<String, Object>(Map.of("slug", slug, "titleTh", title));
        if (reason != null) {
            wanted.put("reasonTh", reason);
        }
        return calls.post(SUPERVISOR, "/api/reporting/productions/" + productionId + "/publish", wanted);
    }

    void published(int pupils, String title, String reason) {
        var id = produced(pupils);
        complete(id, 1, 5);
        assertThat(publish(id, title, reason).ok()).isTrue();
    }

    static List<String> pupil(String sex) {
        return List.of("ป.1", "1", sex);
    }

    String api() {
        return "/api/public/publications/" + slug;
    }
}
