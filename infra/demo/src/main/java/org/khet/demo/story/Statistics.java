package org.khet.demo.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.khet.demo.http.Client;
import tools.jackson.databind.JsonNode;

/** Every report that the pupils' snapshot carries, twice with the same bytes, and the yearly book of the approved ones. */
final class Statistics {
    private static final String PRODUCTIONS = "/api/reporting/productions";
    private static final String BOOKS = "/api/reporting/books";

    /** The check, by somebody else than the author, and the memo that the director signs. */
    private static final int LAST_OF_THE_AUTHOR = 3;

    private static final int CHECK = 4;
    private static final int MEMO = 5;

    private final Stage stage;
    private final Client analyst;

    Statistics(Stage stage) {
        this.stage = stage;
        this.analyst = stage.office("analyst");
    }

    void play(Reporting.Produced first) {
        var known = analyst.get(PRODUCTIONS + "/" + first.id());
        var snapshotId = known.path("snapshotId").asString();
        var chapters = new ArrayList<String>(List.of(first.id()));
        for (JsonNode report : analyst.all("/api/reporting/reports")) {
            var code = report.path("code").asString();
            // What is still being designed has no version in force.
            boolean inForce = report.path("version").asInt() > 0;
            boolean ofPupils = report.path("dataSet").asString().equals("DMC-STUDENT");
            if (inForce && ofPupils && !code.equals(Reporting.REPORT)) {
                chapters.add(approved(code, snapshotId));
            }
        }
        var book = analyst.post(BOOKS, contents(chapters));
        var path = BOOKS + "/" + book.path("id").asString();
        analyst.post(path + "/produce", Map.of("draft", false));
        var pdf = analyst.fetch(path + "/outputs/pdf", "application/pdf").body();
        if (!new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            stage.fault("the statistics book is no PDF");
        }
        stage.say.line(
                "%d reports made twice with the same bytes, checked and approved, and bound as a book of %d bytes",
                chapters.size(), pdf.length);
    }

    private String approved(String code, String snapshotId) {
        var wanted = Map.of("reportCode", code, "snapshotId", snapshotId);
        var made = analyst.post(PRODUCTIONS, wanted);
        var again = analyst.post(PRODUCTIONS, wanted);
        if (made.path("outputs").isEmpty() || !made.path("outputs").equals(again.path("outputs"))) {
            stage.fault("report %s has other files when it is made again", code);
        }
        var id = made.path("id").asString();
        IntStream.rangeClosed(1, LAST_OF_THE_AUTHOR).forEach(step -> complete(analyst, id, step));
        complete(stage.office("supervisor"), id, CHECK);
        complete(stage.office("office-director"), id, MEMO);
        return id;
    }

    private static void complete(Client by, String id, int step) {
        by.post(PRODUCTIONS + "/" + id + "/steps/" + step + "/complete", Map.of("note", "เรียบร้อย"));
    }

    private Map<String, Object> contents(List<String> productions) {
        return Map.of(
                "titleTh",
                "สารสนเทศทางการศึกษา " + stage.script.area().nameTh(),
                "schoolYear",
                stage.script.round().schoolYear(),
                "coverTh",
                List.of(stage.script.area().nameTh()),
                "prefaceTh",
                List.of("จัดทำจากข้อมูลที่ผู้อำนวยการโรงเรียนรับรองแล้ว"),
                "entries",
                productions.stream().map(id -> Map.of("productionId", id)).toList());
    }
}
