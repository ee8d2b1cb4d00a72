package org.khet.demo.story;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Schools send mended files, account for what is true all the same, and submit. */
final class Mending {
    private static final String REASON = "ตรวจสอบกับหลักฐานของนักเรียนแล้ว ข้อมูลถูกต้องตามจริง";

    private final Stage stage;
    private final Sending sending;
    private final Findings findings;
    private final AtomicInteger mended = new AtomicInteger();
    private final AtomicInteger explained = new AtomicInteger();

    Mending(Stage stage, Sending sending) {
        this.stage = stage;
        this.sending = sending;
        this.findings = new Findings(stage);
    }

    /** @return whose data are submitted */
    List<Part> play() {
        var submitted = stage.crew.map(stage.script.parts(), this::finish);
        var parts = stage.script.parts();
        var ready = parts.stream()
                .filter(part -> submitted.get(parts.indexOf(part)))
                .toList();
        stage.say.line(
                "%d files mended, %d queries explained, %d schools submitted",
                mended.get(), explained.get(), ready.size());
        return ready;
    }

    private boolean finish(Part part) {
        var second = part.second();
        if (second != null) {
            sending.send(part, second.get());
            mended.incrementAndGet();
        }
        return settle(part);
    }

    /** Explains what is left and submits; a file with errors stays where it is. */
    boolean settle(Part part) {
        var left = findings.of(part.code());
        if (stage.script.ours()) {
            findings.compare(part.code(), part.explained(), Findings.places(Findings.ofThisRound(left)));
        }
        if (left.stream().anyMatch(finding -> is(finding, "ERROR"))) {
            return false;
        }
        left.stream()
                .filter(finding ->
                        is(finding, "QUERY") && finding.path("explanation").isNull())
                .forEach(finding -> explain(part, finding.path("id").asString()));
        var answer = stage.school(part.code()).post(stage.submission(part.code()) + "/submit", null);
        if (!answer.path("status").asString().equals("SUBMITTED")) {
            stage.fault("school %s submitted but is %s", part.code(), answer.path("status"));
        }
        stage.mailbag.mailAndSms(part.school().director());
        return true;
    }

    private void explain(Part part, String findingId) {
        stage.school(part.code())
                .put(stage.submission(part.code()) + "/findings/" + findingId + "/explanation", Map.of("text", REASON));
        stage.ledger.of(part.code()).explanations.put(findingId, REASON);
        explained.incrementAndGet();
    }

    private static boolean is(JsonNode finding, String severity) {
        return finding.path("severity").asString().equals(severity);
    }
}
