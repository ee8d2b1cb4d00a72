package org.khet.demo.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.demo.http.Client;
import org.khet.demo.http.Refusal;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;

/** Requests of different kinds, each left where the office would find it in the morning. */
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CLOCK = "/api/requests/clock";
    private static final int MONTH = 30;
    private static final int CONTRADICTORY = 422;
    private static final int CONFLICT = 409;

    private final Stage stage;
    private final Client officer;
    private final Client analyst;
    private final Client supervisor;
    private final Client stranger;

    /** Where each must stand at the end: its number to its open step and that step's state. */
    private final Map<String, String> expected = new LinkedHashMap<>();

    Asking(Stage stage) {
        this.stage = stage;
        this.officer = stage.office("data-officer");
        this.analyst = stage.office("analyst");
        this.supervisor = stage.office("supervisor");
        this.stranger = stage.stranger();
    }

    void play() {
        fromOutside();
        ofASchool();
        rejectedAtTheCheck();
        waiting();
        personalDataRefused();
        moreTime();
        inHand();
        atTheCheck();
        answeredByPublication();
        contradictory();
        late();
        check();
    }

    /** Without a login; the office asks back, and the answer on the tracking page lets the clock run on. */
    private void fromOutside() {
        var address = "outsider@citizen.test";
        var proof = Puzzle.solved(stranger.get("/api/requests/public/challenge"));
        var filed = stranger.post(
                "/api/requests/public", Map.of("form", RequestForm.of("PERSON", address, Map.of()), "proof", proof));
        stage.mailbag.mailTo(address);
        var no = filed.path("requestNo").asString();
        var path = pathOf(no);
        officer.post(path + "/steps/1/pause", Map.of("reason", "ต้องการข้อมูลของปีการศึกษาใด"));
        stage.mailbag.mailTo(address);
        var page = "/api/requests/track/" + filed.path("trackingCode").asString();
        if (!stranger.get(page).path("waitingForYou").asBoolean()) {
            stage.fault("request %s does not ask its requester", no);
        }
        stranger.post(page + "/answer", Map.of("text", "ปีการศึกษาล่าสุด"));
        stage.mailbag.mail(stage.staff("data-officer"));
        complete(path, 1);
        expected.put(no, "2 ACTIVE");
    }

    private void ofASchool() {
        var code = stage.script.parts().getFirst().code();
        var address = "school@" + code + ".test";
        var filed =
                stage.school(code).post("/api/requests", RequestForm.of("PERSON", address, Map.of("format", "XLSX")));
        stage.mailbag.mailTo(address);
        expected.put(filed.path("requestNo").asString(), "1 ACTIVE");
    }

    /** What was produced is not what was asked for: production begins anew, and the second file passes. */
    private void rejectedAtTheCheck() {
        var filed = filed("rejected@agency.test", Map.of());
        var path = pathOf(filed);
        complete(path, 1);
        complete(path, 2);
        produce(path);
        complete(path, 3);
        supervisor.post(path + "/steps/4/reject", Map.of("reason", "ยอดรวมไม่ตรงกับที่ขอ"));
        produce(path);
        complete(path, 3);
        supervisor.post(path + "/steps/4/complete", Map.of("note", "ถูกต้อง"));
        expected.put(filed.path("requestNo").asString(), "5 ACTIVE");
    }

    private void waiting() {
        var address = "waiting@agency.test";
        var filed = filed(address, Map.of());
        officer.post(pathOf(filed) + "/steps/1/pause", Map.of("reason", "ขอทราบขอบเขตพื้นที่ที่ต้องการ"));
        stage.mailbag.mailTo(address);
        expected.put(filed.path("requestNo").asString(), "1 PAUSED");
    }

    private void personalDataRefused() {
        var filed = filed(
                "names@agency.test",
                Map.of(
                        "wanted",
                        Map.of("description", "รายชื่อนักเรียนพร้อมวันเกิด", "personalData", true),
                        "legalBasis",
                        "อ้างหน้าที่ตามกฎหมาย โดยไม่แนบเอกสาร"));
        var path = pathOf(filed);
        complete(path, 1);
        complete(path, 2);
        var field = guardedField(path);
        analyst.post(
                path + "/privacy/ask",
                Map.of(
                        "collectionId",
                        stage.collectionId(),
                        "fields",
                        List.of(field),
                        "unmasked",
                        List.of(),
                        "purpose",
                        "ส่งรายชื่อให้หน่วยงานภายนอก",
                        "legalBasis",
                        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 24"));
        var refused = supervisor.post(path + "/privacy/refuse", Map.of("reason", "ไม่มีเอกสารแสดงฐานกฎหมาย"));
        if (!refused.path("state").asString().equals("REFUSED")) {
            stage.fault("personal data was to be refused, and is %s", refused.path("state"));
        }
        expected.put(filed.path("requestNo").asString(), "3 ACTIVE");
    }

    private String guardedField(String path) {
        var fields = analyst.get(path + "/builder/fields?collectionId=" + stage.collectionId());
        for (JsonNode field : fields.path("items")) {
            if (field.path("privacyClass").asString("").equals("PERSONAL")) {
                return field.path("code").asString();
            }
        }
        throw new Refusal("The snapshot has no personal field: " + fields);
    }

    private void moreTime() {
        var address = "urgent@agency.test";
        var filed = filed(address, Map.of("urgency", "URGENT"));
        var extend = pathOf(filed) + "/steps/1/extend";
        officer.post(extend, Map.of("days", 2, "reason", "รอเอกสารจากส่วนกลาง"));
        stage.mailbag.mailTo(address);
        int second = officer.tryPost(extend, Map.of("days", 1, "reason", "ขออีกครั้ง"))
                .status();
        if (second != CONFLICT) {
            stage.fault("a second extension was answered %d", second);
        }
        expected.put(filed.path("requestNo").asString(), "1 ACTIVE");
    }

    private void inHand() {
        var filed = filed("report@agency.test", Map.of("format", "PDF"));
        complete(pathOf(filed), 1);
        analyst.post(pathOf(filed) + "/steps/2/take", null);
        expected.put(filed.path("requestNo").asString(), "2 ACTIVE");
    }

    /** Produced, and waiting for somebody else than its producer. */
    private void atTheCheck() {
        var filed = filed("statistics@agency.test", Map.of("format", "XLSX"));
        var path = pathOf(filed);
        complete(path, 1);
        complete(path, 2);
        produce(path);
        complete(path, 3);
        expected.put(filed.path("requestNo").asString(), "4 ACTIVE");
    }

    /** Found by a part of its title, and never filed. */
    private void answeredByPublication() {
        var before = answered();
        var until = Instant.now().plus(PATIENCE);
        var found = stranger.get("/api/requests/public/published?q=" + encoded("จำแนกตามชั้น เพศ"));
        while (found.path("items").isEmpty() && Instant.now().isBefore(until)) {
            Web.pause(Duration.ofMillis(300));
            found = stranger.get("/api/requests/public/published?q=" + encoded("จำแนกตามชั้น เพศ"));
        }
        if (found.path("items").isEmpty()) {
            stage.fault("what was published is not offered");
            return;
        }
        stranger.post(
                "/api/requests/public/published/"
                        + found.path("items").get(0).path("slug").asString() + "/answered",
                null);
        if (answered() != before + 1) {
            stage.fault("a request answered by what is published is not counted");
        }
    }

    private int answered() {
        return officer.get("/api/requests/service-times")
                .path("answeredByPublication")
                .asInt();
    }

    /** Personal data without a legal basis, on paper though it is to be computed with: refused at the desk. */
    private void contradictory() {
        var bad = RequestForm.of(
                "PERSON",
                "contradictory@agency.test",
                Map.of(
                        "wanted",
                        Map.of("description", "รายชื่อนักเรียน", "personalData", true, "use", "COMPUTE"),
                        "format",
                        "PDF"));
        var answer = officer.tryPost("/api/requests", bad);
        if (answer.status() != CONTRADICTORY || answer.json().path("errors").size() != 2) {
            stage.fault("a contradictory form was answered %d %s", answer.status(), answer.text());
        }
    }

    /** Filed while the clock stood a month ago: put right, it finds the request long overdue and tells the supervisor. */
    private void late() {
        var administrator = stage.office("administrator");
        administrator.put(CLOCK, Map.of("days", -MONTH));
        JsonNode filed;
        try {
            filed = filed("late@agency.test", Map.of());
        } finally {
            administrator.put(CLOCK, Map.of("days", 0));
        }
        var step = officer.get(pathOf(filed) + "/steps").path("steps").get(0);
        if (!step.path("standing").asString().equals("VERY_OVERDUE")) {
            stage.fault("a request of last month is %s", step.path("standing"));
        }
        stage.mailbag.mail(stage.staff("data-officer"));
        stage.mailbag.mail(stage.staff("supervisor"));
        expected.put(filed.path("requestNo").asString(), "1 ACTIVE");
    }

    private void check() {
        var board = officer.get("/api/requests/board");
        var standing = new HashMap<String, String>();
        board.forEach(card -> standing.put(
                card.path("requestNo").asString(),
                card.path("step").path("n").asInt() + " "
                        + card.path("step").path("status").asString()));
        expected.forEach((no, where) -> {
            if (!where.equals(standing.get(no))) {
                stage.fault("request %s stands at %s instead of %s", no, standing.getOrDefault(no, "no step"), where);
            }
        });
        stage.requests.addAndGet(expected.size());
        stage.say.line(
                "%d requests of different kinds stand where they must, one was answered before it was filed, one"
                        + " refused",
                expected.size());
    }

    private JsonNode filed(String address, Map<String, Object> changes) {
        var filed = officer.post("/api/requests", RequestForm.of("AGENCY", address, changes));
        stage.mailbag.mailTo(address);
        return filed;
    }

    private static String pathOf(JsonNode filed) {
        return "/api/requests/" + filed.path("id").asString();
    }

    /** Outsiders are told the number alone. */
    private String pathOf(String requestNo) {
        for (JsonNode card : officer.get("/api/requests/board")) {
            if (card.path("requestNo").asString().equals(requestNo)) {
                return pathOf(card);
            }
        }
        throw new Refusal("Request " + requestNo + " is not on the board");
    }

    private void produce(String path) {
        officer.post(
                path + "/production", Map.of("reportCode", Reporting.REPORT, "collectionId", stage.collectionId()));
        Requesting.awaitFile(officer, path);
    }

    private void complete(String path, int step) {
        officer.post(path + "/steps/" + step + "/complete", Map.of("note", "เรียบร้อย"));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
