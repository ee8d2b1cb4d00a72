package org.khet.demo.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.demo.errors.Expected;
import tools.jackson.databind.JsonNode;

/** Every school's system sends its file, and the school reads what was found in it. */
final class Sending {
    /** Of so many schools one reads its findings in a spreadsheet too. */
    private static final int READS_CSV = 5;

    private final Stage stage;
    private final Findings findings;
    private final Map<String, String> reported = new ConcurrentSkipListMap<>();

    Sending(Stage stage) {
        this.stage = stage;
        this.findings = new Findings(stage);
    }

    void play() {
        var rows = new AtomicInteger();
        stage.crew.each(stage.script.parts(), part -> rows.addAndGet(first(part)));
        if (stage.script.ours()) {
            stage.say.line(
                    "%d files with %d rows sent: %d findings, %d of them planted",
                    stage.script.parts().size(), rows.get(), stage.findings.get(), stage.found.get());
        } else {
            stage.say.line(
                    "%d files with %d rows sent: %d findings",
                    stage.script.parts().size(), rows.get(), stage.findings.get());
            reported.forEach((school, text) -> stage.say.line("  %s", text));
        }
    }

    private int first(Part part) {
        var receipt = send(part, part.first().get());
        var expected = part.expected();
        if (receipt.path("errors").asInt()
                        + receipt.path("queries").asInt()
                        + receipt.path("notices").asInt()
                > 0) {
            read(part, expected);
        } else if (expected != null && !expected.isEmpty()) {
            findings.compare(part.code(), expected, Set.of());
        }
        return receipt.path("rows").asInt();
    }

    private void read(Part part, @Nullable Set<Expected> expected) {
        var all = findings.of(part.code());
        var answered = expected == null ? all : Findings.ofThisRound(all);
        var places = Findings.places(answered);
        stage.findings.addAndGet(answered.size());
        if (places.size() != answered.size()) {
            stage.fault("school %s: %d findings at %d places", part.code(), answered.size(), places.size());
        }
        if (expected == null) {
            report(part, answered);
        } else {
            stage.found.addAndGet(
                    findings.compare(part.code(), expected, places).found());
        }
        if (expected != null
                && Integer.parseInt(part.code().substring(4)) % READS_CSV == 0
                && !findings.asCsv(part.code()).equals(places)) {
            stage.fault("school %s: the findings as CSV are others than as JSON", part.code());
        }
    }

    /** How often each rule was broken, for people who do not know it yet. */
    private void report(Part part, List<JsonNode> answered) {
        var rules = new TreeMap<String, Integer>();
        answered.forEach(finding -> rules.merge(finding.path("code").asString(), 1, Integer::sum));
        var text = rules.entrySet().stream()
                .map(rule -> rule.getKey() + (rule.getValue() > 1 ? " ×" + rule.getValue() : ""))
                .collect(Collectors.joining(", "));
        reported.put(part.code(), part.code() + " " + part.school().nameTh() + ": " + text);
    }

    /** Sends a file; what is acknowledged is noted. */
    JsonNode send(Part part, byte[] file) {
        var receipt = stage.school(part.code()).putFile(stage.submission(part.code()) + "/file", file);
        stage.ledger
                .of(part.code())
                .versions
                .put(receipt.path("version").asInt(), receipt.path("fileSha256").asString());
        stage.mailbag.mail(part.school().officer());
        var encoding = part.encoding();
        if (encoding != null && !encoding.equals(receipt.path("encoding").asString())) {
            stage.fault(
                    "school %s sent %s, read as %s",
                    part.code(), encoding, receipt.path("encoding").asString());
        }
        return receipt;
    }
}
