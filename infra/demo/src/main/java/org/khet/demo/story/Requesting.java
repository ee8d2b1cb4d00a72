package org.khet.demo.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.khet.demo.http.Client;
import org.khet.demo.http.Refusal;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another agency asks for the figures; they are produced, checked by a second person, delivered and downloaded once. */
final class Requesting {
    private static final String ADDRESS = "planning@province.test";
    private static final String PHONE = "0800009999";
    private static final int GONE = 410;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Client officer;
    private final Client supervisor;

    Requesting(Stage stage) {
        this.stage = stage;
        this.officer = stage.office("data-officer");
        this.supervisor = stage.office("supervisor");
    }

    void play(Reporting.Produced published) {
        var filed = officer.post("/api/requests", form());
        var path = "/api/requests/" + filed.path("id").asString();
        stage.mailbag.mailTo(ADDRESS);
        askBack(path);
        complete(officer, path, 1);
        complete(officer, path, 2);
        officer.post(
                path + "/production", Map.of("reportCode", Reporting.REPORT, "collectionId", stage.collectionId()));
        awaitFile(officer, path);
        complete(officer, path, 3);
        complete(supervisor, path, 4);
        complete(officer, path, 5);
        var delivery = officer.post(path + "/deliver", Map.of("validDays", 7, "maxDownloads", 1));
        stage.mailbag.mailTo(ADDRESS);
        stage.mailbag.smsTo(PHONE);
        download(URI.create(delivery.path("link").asString()), published);
        complete(officer, path, 7);
        var tracked = stage.stranger()
                .get("/api/requests/track/" + filed.path("trackingCode").asString());
        if (!tracked.path("status").asString().equals("CLOSED")) {
            stage.fault("the request's tracking page says %s", tracked.path("status"));
        }
        stage.requests.incrementAndGet();
        stage.say.line(
                "request %s produced, checked, delivered and downloaded",
                filed.path("requestNo").asString());
    }

    private Map<String, Object> form() {
        var round = stage.script.round();
        return Map.of(
                "requester",
                Map.of(
                        "kind", "AGENCY",
                        "name", "สมหญิง วางแผน",
                        "agency", "สำนักงานจังหวัด",
                        "email", ADDRESS,
                        "phone", PHONE),
                "purpose",
                "จัดทำแผนพัฒนาจังหวัด",
                "legalBasis",
                "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9",
                "wanted",
                Map.of("catalogueCode", Reporting.REPORT, "description", "จำนวนนักเรียนรายโรงเรียน จำแนกชั้นและเพศ"),
                "period",
                Map.of(
                        "collectionId", stage.collectionId(),
                        "schoolYear", round.schoolYear(),
                        "round", round.number()),
                "format",
                "CSV",
                "urgency",
                "NORMAL");
    }

    private static void complete(Client by, String path, int step) {
        by.post(path + "/steps/" + step + "/complete", Map.of("note", "เรียบร้อย"));
    }

    /** The form leaves a question open: the clock stands still until the agency has answered. */
    private void askBack(String path) {
        officer.post(path + "/steps/1/pause", Map.of("reason", "ต้องการจำนวนห้องเรียนด้วยหรือไม่"));
        stage.mailbag.mailTo(ADDRESS);
        officer.post(path + "/steps/1/resume", null);
    }

    /** Files come by event. */
    static void awaitFile(Client officer, String path) {
        var until = Instant.now().plus(PATIENCE);
        while (officer.get(path).path("outputs").isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw new Refusal("The file of the request did not come: "
                        + officer.get(path).path("order"));
            }
            Web.pause(Duration.ofMillis(300));
        }
    }

    private void download(URI link, Reporting.Produced published) {
        var answer = stage.stranger().fetch(link.getPath(), "*/*");
        var files = unpacked(answer.body());
        var manifest = JsonMapper.builder().build().readTree(files.remove("manifest.json"));
        for (JsonNode file : manifest.path("files")) {
            var bytes = files.remove(file.path("fileName").asString());
            var sha256 = file.path("sha256").asString();
            if (bytes == null || !Hashes.sha256(bytes).equals(sha256)) {
                stage.fault("delivered file %s is not what the manifest says", file.path("fileName"));
            }
            if (!sha256.equals(published.sha256().get("CSV"))) {
                stage.fault("the delivered figures are others than the published ones");
            }
        }
        if (!files.isEmpty() || manifest.path("files").isEmpty()) {
            stage.fault("the delivery and its manifest do not agree");
        }
        int again = stage.stranger().attempt(link.getPath()).status();
        if (again != GONE) {
            stage.fault("a link for one download answered %d the second time", again);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
