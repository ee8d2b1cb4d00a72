package org.khet.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.demo.http.Answer;
import org.khet.demo.http.Client;
import org.khet.demo.http.Refusal;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;

/** The analyst makes the report, others check and approve it, and the public reads it. */
final class Reporting {
    static final String REPORT = "pupils-by-grade-sex-rooms";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TITLE = "จำนวนนักเรียนจำแนกตามชั้น เพศ และห้องเรียน ";

    private final Stage stage;
    private final Client analyst;
    private final List<Part> accepted;
    private final TableCheck check;

    Reporting(Stage stage, List<Part> accepted) {
        this.stage = stage;
        this.analyst = stage.office("analyst");
        this.accepted = accepted;
        this.check = new TableCheck(
                accepted.stream().map(part -> part.school().counts()).toList());
    }

    /** What was produced, with the hashes of its files by format. */
    record Produced(String id, Map<String, String> sha256) {}

    Produced play() {
        var snapshot = snapshot();
        stage.say.line("snapshot of %s schools, %s pupils", snapshot.path("schools"), snapshot.path("rows"));
        var produced = analyst.post(
                "/api/reporting/productions",
                Map.of("reportCode", REPORT, "snapshotId", snapshot.path("id").asString(), "titleTh", title()));
        var production = new Produced(produced.path("id").asString(), hashes(produced));
        work(production);
        files(production);
        publish(production);
        stage.cellsCompared.addAndGet(check.compared());
        stage.cellsDifferent.addAndGet(check.differences().size());
        check.differences().forEach(difference -> stage.fault("%s", difference));
        new Lineage(stage, production.id()).walk(accepted);
        stage.say.line(
                "report published: %d cells compared with the table, %d differ",
                stage.cellsCompared.get(), stage.cellsDifferent.get());
        return production;
    }

    private String title() {
        return TITLE + stage.script.area().nameTh();
    }

    /** Accepted records come over to reporting-service by themselves; until all are there it says so. */
    private JsonNode snapshot() {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = analyst.tryPost("/api/reporting/snapshots", Map.of("collectionId", stage.collectionId()));
            boolean made = answer.status() / 100 == 2;
            if (made && answer.json().path("schools").asInt() == accepted.size()) {
                return answer.json();
            }
            if (Instant.now().isAfter(until)) {
                throw new Refusal("No whole snapshot: " + answer.status() + " " + answer.text());
            }
            Web.pause(Duration.ofMillis(500));
        }
    }

    /** Steps 1 to 3 by the author, the check by somebody else, the memo signed by the director. */
    private void work(Produced production) {
        for (int step = 1; step <= 3; step++) {
            complete(analyst, production, step);
        }
        complete(stage.office("supervisor"), production, 4);
        complete(stage.office("office-director"), production, 5);
    }

    private static void complete(Client by, Produced production, int step) {
        by.post(
                "/api/reporting/productions/" + production.id() + "/steps/" + step + "/complete",
                Map.of("note", "เรียบร้อย"));
    }

    private void files(Produced production) {
        var outputs = "/api/reporting/productions/" + production.id() + "/outputs/";
        for (var format : List.of("XLSX", "CSV", "JSON")) {
            var file = analyst.fetch(outputs + format.toLowerCase(java.util.Locale.ROOT), "*/*");
            if (!Hashes.sha256(file.body()).equals(production.sha256().get(format))) {
                stage.fault("the %s file is not the one that was announced", format);
            }
            switch (format) {
                case "CSV" -> check.csv("CSV file", withoutMark(file.text()));
                case "JSON" -> check.grid("JSON file", file.json());
                default -> requireZip(file.body());
            }
        }
    }

    private static void requireZip(byte[] workbook) {
        if (workbook.length < 4 || workbook[0] != 'P' || workbook[1] != 'K') {
            throw new Refusal("The XLSX file is no workbook");
        }
    }

    private void publish(Produced production) {
        var round = stage.script.round();
        var slug = "pupils-%s-%d-%d".formatted(stage.script.area().code(), round.schoolYear(), round.number());
        stage.office("supervisor")
                .post(
                        "/api/reporting/productions/" + production.id() + "/publish",
                        Map.of("slug", slug, "titleTh", title()));
        stage.mailbag.mail(stage.staff("analyst"));
        stage.mailbag.mail(stage.staff("office-director"));
        var address = "/api/public/publications/" + slug;
        check.json("public page", stage.stranger().get(address + "/data").path("table"));
        var csv = stage.stranger().fetch(address + "/files/csv", "*/*");
        if (!Hashes.sha256(csv.body()).equals(production.sha256().get("CSV"))) {
            stage.fault("the public CSV file is not the one that was approved");
        }
        complete(analyst, production, 7);
    }

    private static Map<String, String> hashes(JsonNode produced) {
        var hashes = new HashMap<String, String>();
        produced.path("outputs")
                .forEach(output -> hashes.put(
                        output.path("format").asString(), output.path("sha256").asString()));
        return hashes;
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
