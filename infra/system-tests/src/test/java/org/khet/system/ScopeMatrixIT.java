package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.demo.pupils.Column;

/** C58: every caller at every door, own and foreign; and the services' own doors, past the gateway. */
@SystemTest
class ScopeMatrixIT {

    private static final String SCHOOL_A = "99010001";
    private static final String SCHOOL_B = "99010002";
    private static final String CLIENT_A = "school-" + SCHOOL_A;
    private static final String CLIENT_B = "school-" + SCHOOL_B;
    private static final List<String> STAFF = List.of(
            "office-data-officer",
            "office-analyst",
            "office-supervisor",
            "office-office-director",
            "office-administrator");

    private static RunningSystem system;
    private static Web web;
    private static String collectionId;

    @BeforeAll
    static void open() {
        system = RunningSystem.get();
        web = new Web(system);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var created = web.post(
                "office-data-officer",
                "/api/collection/collections",
                Map.of(
                        "dataSetCode",
                        "DMC-STUDENT",
                        "titleTh",
                        "ตรวจสิทธิ์",
                        "schoolYear",
                        2569,
                        "round",
                        1,
                        "referenceDate",
                        LocalDate.of(2026, 6, 10).toString(),
                        "entryOpensAt",
                        now.minusSeconds(3600).toString(),
                        "entryClosesAt",
                        now.plusSeconds(86_400).toString(),
                        "certificationOpensAt",
                        now.minusSeconds(3600).toString(),
                        "certificationClosesAt",
                        now.plusSeconds(172_800).toString(),
                        "areaCode",
                        "9901"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        collectionId = created.json().get("id").asString();
        var opened = web.post("office-data-officer", "/api/collection/collections/" + collectionId + "/open", null);
        assertThat(opened.ok()).as(opened.body()).isTrue();
        var sent = upload(
                CLIENT_A,
                "/api/collection/collections/" + collectionId + "/submissions/" + SCHOOL_A + "/file",
                fullOfErrors());
        assertThat(sent.ok()).as(sent.body()).isTrue();
    }

    /** One door: who gets in with 2xx; everybody else must meet one of the refusals. */
    private record Door(String method, String path, List<String> mayEnter) {}

    private static List<Door> doors() {
        var everyone = new ArrayList<>(STAFF);
        everyone.addAll(List.of(CLIENT_A, CLIENT_B, "other-area-officer"));
        var staffAndA = new ArrayList<>(STAFF);
        staffAndA.add(CLIENT_A);
        var staffAndSchools = new ArrayList<>(staffAndA);
        staffAndSchools.add(CLIENT_B);
        var anyStaff = new ArrayList<>(STAFF);
        anyStaff.add("other-area-officer");
        return List.of(
                new Door("GET", "/api/collection/schools/" + SCHOOL_A, staffAndA),
                new Door("GET", "/api/collection/schools", everyone),
                new Door("GET", "/api/collection/collections/" + collectionId + "/completeness", STAFF),
                new Door("GET", "/api/collection/collections/" + collectionId + "/steps", STAFF),
                new Door("GET", "/api/collection/collections/" + collectionId, staffAndSchools),
                new Door("GET", "/api/reporting/snapshots", anyStaff),
                new Door("GET", "/api/reporting/productions", anyStaff),
                new Door("GET", "/api/requests", everyone),
                new Door("GET", "/api/requests/catalogue", everyone),
                new Door("GET", "/api/notifications/messages", anyStaff),
                new Door("GET", "/api/notifications/templates", anyStaff));
    }

    private static List<String> callers() {
        var all = new ArrayList<>(STAFF);
        all.addAll(List.of(CLIENT_A, CLIENT_B, "other-area-officer"));
        return all;
    }

    @Test
    void each_door_opens_for_those_who_may_enter_and_for_nobody_else() {
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            for (var caller : callers()) {
                var status = web.call(door.method(), caller, door.path(), null, Map.of())
                        .status();
                boolean in = status / 100 == 2;
                boolean out = status == 403 || status == 404;
                if (door.mayEnter().contains(caller) ? !in : !out) {
                    wrong.add(caller + " " + door.method() + " " + door.path() + " → " + status);
                }
            }
            var stranger =
                    web.call(door.method(), null, door.path(), null, Map.of()).status();
            if (stranger != 401) {
                wrong.add("nobody " + door.path() + " → " + stranger);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** C27. */
    @Test
    void school_a_cannot_write_school_b() {
        var file = "/api/collection/collections/" + collectionId + "/submissions/" + SCHOOL_B + "/file";
        for (var caller : List.of(CLIENT_A, "other-area-officer", "office-analyst")) {
            assertThat(upload(caller, file, "x").status()).as(caller).isIn(403, 404);
        }
        assertThat(upload(null, file, "x").status()).isEqualTo(401);
        for (var act : List.of("submit", "certify", "accept", "return")) {
            var path = "/api/collection/collections/" + collectionId + "/submissions/" + SCHOOL_B + "/" + act;
            assertThat(web.post(CLIENT_A, path, Map.of("reason", "x")).status())
                    .as(act)
                    .isIn(403, 404);
        }
    }

    @Test
    void a_school_cannot_do_what_staff_do() {
        var acts = new HashMap<String, Map<String, Object>>();
        acts.put("/api/collection/collections", Map.of("dataSetCode", "DMC-STUDENT"));
        acts.put("/api/collection/collections/" + collectionId + "/close", Map.of());
        acts.put("/api/collection/holidays", Map.of("date", "2027-03-01", "nameTh", "x", "kind", "SPECIAL"));
        acts.put("/api/reporting/snapshots", Map.of("collectionId", collectionId));
        acts.put("/api/identity/clients", Map.of("schoolCode", SCHOOL_B));
        acts.put("/api/notifications/recipients/import", Map.of());
        acts.forEach((path, body) ->
                assertThat(web.post(CLIENT_A, path, body).status()).as(path).isIn(403, 404, 422));
        assertThat(web.post(CLIENT_A, "/api/identity/clients", Map.of("schoolCode", SCHOOL_B))
                        .status())
                .isEqualTo(403);
    }

    /** Each service refuses a direct call without a token, and one with a token that is not ours. */
    @Test
    void a_service_asked_past_the_gateway_wants_a_token_of_its_own() {
        var doors = Map.of(
                "collection-service", "/api/collection/schools",
                "request-service", "/api/requests",
                "reporting-service", "/api/reporting/snapshots",
                "notification-service", "/api/notifications/messages");
        doors.forEach((service, path) -> {
            var url = system.process(service).get("url").asString().replaceAll("/$", "") + path;
            assertThat(web.get(null, url).status()).as(service).isEqualTo(401);
            assertThat(web.call("GET", null, url, null, Map.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."))
                            .status())
                    .as(service)
                    .isEqualTo(401);
            assertThat(web.get("office-administrator", url).ok()).as(service).isTrue();
        });
    }

    @Test
    void what_is_published_needs_no_login_and_what_does_not_exist_gives_nothing_away() {
        assertThat(web.get(null, "/api/public/publications").ok()).isTrue();
        assertThat(web.get(null, "/api/requests/track/guessedguessedguessed").status())
                .isEqualTo(404);
        assertThat(web.get(null, "/api/requests/deliveries/guessed").status()).isEqualTo(404);
    }

    /** All columns, and one pupil of whom nothing is told: enough for a submission to be there. */
    private static String fullOfErrors() {
        return Arrays.stream(Column.values()).map(Column::titleTh).collect(Collectors.joining(","))
                + "\r\n"
                + SCHOOL_A
                + ",-".repeat(Column.values().length - 1)
                + "\r\n";
    }

    private static Web.Answer upload(@Nullable String caller, String path, String file) {
        return web.call("PUT", caller, path, file.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/csv"));
    }
}
