package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
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
    /** The programs, and the people of schools, that stand for the callers of {@code doors.txt}. */
    private static final Map<String, String> CLIENTS = Map.ofEntries(
            Map.entry("officer", "office-data-officer"),
            Map.entry("analyst", "office-analyst"),
            Map.entry("supervisor", "office-supervisor"),
            Map.entry("director", "office-office-director"),
            Map.entry("admin", "office-administrator"),
            Map.entry("other-area", "other-area-officer"),
            Map.entry("own-school", CLIENT_A),
            Map.entry("other-school", CLIENT_B),
            Map.entry("own-officer", Web.PERSON + SCHOOL_A + "-officer"),
            Map.entry("own-director", Web.PERSON + SCHOOL_A + "-director"),
            Map.entry("other-officer", Web.PERSON + SCHOOL_B + "-officer"));

    /** Values of variables and fields that mean something by their name. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("schoolCode", SCHOOL_A),
            Map.entry("areaCode", "9901"),
            Map.entry("clientId", CLIENT_A),
            Map.entry("version", "1"),
            Map.entry("row", "1"),
            Map.entry("n", "1"),
            Map.entry("number", "1"),
            Map.entry("page", "1"),
            Map.entry("kind", "plan"),
            Map.entry("date", "2027-03-01"),
            Map.entry("cut", "regular"),
            Map.entry("edit", "1"),
            Map.entry("q", "นักเรียน"),
            Map.entry("format", "csv"));

    private static final int AT_ONCE = 8;

    private static RunningSystem system;
    private static Web web;
    private static Description description;
    private static String collectionId;
    private static String requestId;

    @BeforeAll
    static void open() {
        system = RunningSystem.get();
        web = new Web(system);
        var round = Round.open(web, "ตรวจสิทธิ์");
        collectionId = round.id();
        var sent = round.send(SCHOOL_A, fullOfErrors());
        assertThat(sent.ok()).as(sent.body()).isTrue();
        var filed = web.post(
                "office-data-officer",
                "/api/requests",
                Map.of(
                        "requester",
                        Map.of("kind", "PERSON", "name", "ทดสอบ", "email", "scope@example.test"),
                        "purpose",
                        "ตรวจสิทธิ์",
                        "wanted",
                        Map.of("description", "ทดสอบ"),
                        "format",
                        "CSV"));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        requestId = filed.json().get("id").asString();
        description = new Description(web);
    }

    @Test
    void every_endpoint_of_every_service_is_a_door_of_the_matrix() {
        assertThat(Door.forgotten(Door.all(), description.endpoints())).isEmpty();
    }

    @Test
    void each_door_opens_for_those_who_may_enter_and_for_nobody_else() throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        var walks = new ArrayList<Callable<Object>>();
        for (var door : Door.all()) {
            for (var caller : Door.CALLERS) {
                if (door.onlyReads() || !door.who().contains(caller)) {
                    walks.add(Executors.callable(() -> walk(door, caller, wrong)));
                }
            }
            walks.add(Executors.callable(() -> walk(door, null, wrong)));
        }
        try (var walkers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            walkers.invokeAll(walks);
        }
        assertThat(wrong).isEmpty();
    }

    /** What changes something is tried by those only who may not: for the others it would be done. */
    private static void walk(Door door, @Nullable String caller, Queue<String> wrong) {
        int status = statusAt(door, caller);
        var fine = caller == null
                ? door.isPublic() ? answersAnybody(door, status) : status == 401
                : door.who().contains(caller)
                        ? status / 100 == 2 || door.mayBeMissing() && status == 404
                        : status == 403 || status == 404;
        if (!fine) {
            wrong.add((caller == null ? "nobody" : caller) + " " + door.name() + " → " + status);
        }
    }

    /** Made-up content is refused for what it says, never for who sends it. */
    private static boolean answersAnybody(Door door, int status) {
        return status / 100 == 2
                || status == 404
                || !door.onlyReads() && status / 100 == 4 && status != 401 && status != 403;
    }

    private static int statusAt(Door door, @Nullable String caller) {
        var client = caller == null ? null : CLIENTS.get(caller);
        var address = address(door.path()) + description.query(door.name(), KNOWN);
        if (door.onlyReads()) {
            return web.status("GET", client, address, null, Map.of("Khet-Reason", "scope-matrix"));
        }
        var body = description.body(door.name(), KNOWN);
        for (var type : description.mediaTypes(door.name())) {
            var status =
                    web.status(door.method(), client, address, body, Map.of("Content-Type", type, "If-Match", "\"1\""));
            if (status != 415) {
                return status;
            }
        }
        return 415;
    }

    /** Variables become what is there; of what is not, the name stays in the address. */
    private static String address(String path) {
        var filled = path.replace("/collections/{id}", "/collections/" + collectionId)
                .replace("{collectionId}", collectionId)
                .replace("/requests/{id}", "/requests/" + requestId)
                .replace("/data-sets/{code}", "/data-sets/DMC-STUDENT")
                .replace("/schools/{code}", "/schools/" + SCHOOL_A);
        for (var variable : KNOWN.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled.replaceAll("[{}]", "");
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
    private static byte[] fullOfErrors() {
        var text = Arrays.stream(Column.values()).map(Column::titleTh).collect(Collectors.joining(","))
                + "\r\n"
                + SCHOOL_A
                + ",-".repeat(Column.values().length - 1)
                + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Web.Answer upload(@Nullable String caller, String path, String file) {
        return web.call("PUT", caller, path, file.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/csv"));
    }
}
