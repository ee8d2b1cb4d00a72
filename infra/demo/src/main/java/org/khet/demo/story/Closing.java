package org.khet.demo.story;

import java.util.List;
import java.util.Map;
import org.khet.demo.http.Client;
import tools.jackson.databind.JsonNode;

/** The office looks at its board, sums up, closes and files the collection; then everything acknowledged is looked for. */
final class Closing {
    private final Stage stage;
    private final Client officer;

    Closing(Stage stage) {
        this.stage = stage;
        this.officer = stage.office("data-officer");
    }

    void close() {
        officer.post(stage.collection() + "/steps/4/complete", Map.of("note", "รับข้อมูลครบทุกโรงเรียนแล้ว"));
        new Papers(stage).issue("summary");
        officer.post(stage.collection() + "/steps/5/complete", Map.of("note", "บันทึกสรุปผลเสนอผู้อำนวยการแล้ว"));
        officer.post(stage.collection() + "/close", null);
        stage.mailbag.mail(stage.staff("data-officer"));
        stage.mailbag.mail(stage.staff("supervisor"));
        stage.say.line("collection summed up and closed");
    }

    void file() {
        officer.post(stage.collection() + "/steps/6/complete", Map.of("note", "จัดเก็บเอกสารแล้ว"));
        new Papers(stage).archived();
        stage.say.line("collection filed");
    }

    /** @return how many the board says are accepted */
    int board(List<Part> accepted) {
        var counts = officer.get(stage.collection() + "/completeness").path("counts");
        if (counts.path("accepted").asInt() != accepted.size()
                || counts.path("expected").asInt() != stage.script.parts().size()) {
            stage.fault("the board says %s", counts);
        }
        return counts.path("accepted").asInt();
    }

    /** @return how much of what was acknowledged is not there any more */
    int lost() {
        int lost = stage.crew.map(stage.script.parts(), this::lostOf).stream()
                .mapToInt(Integer::intValue)
                .sum();
        stage.say.line("%d acknowledged changes looked for, %d lost", stage.ledger.acknowledged(), lost);
        return lost;
    }

    private int lostOf(Part part) {
        var entry = stage.ledger.of(part.code());
        var submission = officer.get(stage.submission(part.code()));
        int lost = 0;
        for (var version : entry.versions.entrySet()) {
            lost += missing(
                    part, "version " + version.getKey(), hasVersion(submission, version.getKey(), version.getValue()));
        }
        var certificateId = entry.certificateId;
        if (certificateId != null) {
            var known = submission.path("certificate").path("certificateId").asString("");
            lost += missing(part, "certificate " + certificateId, certificateId.equals(known));
        }
        if (entry.accepted) {
            lost += missing(
                    part, "acceptance", submission.path("status").asString().equals("ACCEPTED"));
        }
        if (!entry.explanations.isEmpty()) {
            lost += lostExplanations(part, entry);
        }
        return lost;
    }

    private int lostExplanations(Part part, Ledger.Entry entry) {
        var findings = officer.all(stage.submission(part.code()) + "/findings?limit=500");
        int lost = 0;
        for (var explained : entry.explanations.entrySet()) {
            lost += missing(
                    part,
                    "explanation " + explained.getKey(),
                    findings.stream()
                            .anyMatch(finding -> finding.path("id").asString().equals(explained.getKey())
                                    && finding.path("explanation")
                                            .path("text")
                                            .asString("")
                                            .equals(explained.getValue())));
        }
        return lost;
    }

    private int missing(Part part, String what, boolean there) {
        if (!there) {
            stage.fault("lost at school %s: %s", part.code(), what);
        }
        return there ? 0 : 1;
    }

    private static boolean hasVersion(JsonNode submission, int number, String sha256) {
        for (var version : submission.path("versions")) {
            if (version.path("version").asInt() == number) {
                return version.path("fileSha256").asString().equals(sha256);
            }
        }
        return false;
    }
}
