package org.khet.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.khet.demo.area.School;
import org.khet.demo.errors.Twin;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;

/** Pupils who stand in two schools' files become cases, and the office decides where each of them belongs. */
final class Deciding {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String DECIDED = "DMC-DUP-AREA";

    private final Stage stage;
    private final Map<String, School> schools;

    Deciding(Stage stage) {
        this.stage = stage;
        this.schools = stage.script.parts().stream().collect(Collectors.toMap(Part::code, Part::school));
    }

    void play() {
        var wanted = new HashMap<String, Twin>();
        stage.script.twins().forEach(twin -> wanted.put(key(twin), twin));
        var cases = open(wanted.size());
        for (var one : cases) {
            tell(one);
            var twin = wanted.remove(key(one));
            if (twin != null) {
                stage.found.incrementAndGet();
                decide(one, twin);
            } else if (stage.script.ours()) {
                stage.unexpected.incrementAndGet();
                stage.fault("a case that was not planted: %s", key(one));
            }
        }
        wanted.keySet().forEach(missing -> stage.fault("a pupil in two files was not noticed: %s", missing));
        stage.say.line(
                stage.script.ours() ? "%d pupils in two files noticed and decided" : "%d pupils in two files noticed",
                cases.size());
    }

    private List<JsonNode> open(int wanted) {
        var officer = stage.office("data-officer");
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var cases = officer.all(stage.collection() + "/duplicates?status=OPEN&limit=200");
            if (cases.size() >= wanted || Instant.now().isAfter(until)) {
                return cases;
            }
            Web.pause(Duration.ofMillis(500));
        }
    }

    private void decide(JsonNode one, Twin twin) {
        stage.office("supervisor")
                .post(
                        "/api/collection/duplicates/" + one.path("id").asString() + "/resolve",
                        Map.of(
                                "keepsAt",
                                twin.keepsAt(),
                                "reason",
                                "ตรวจสอบหลักฐานการย้ายแล้ว นักเรียนเรียนอยู่ที่โรงเรียนนี้"));
        tell(one);
        var told = new Findings(stage)
                .of(twin.alsoAt()).stream()
                        .anyMatch(finding -> finding.path("code").asString().equals(DECIDED)
                                && finding.path("row").asInt() == twin.alsoRow());
        if (!told) {
            stage.fault("school %s was not told that a pupil is not its own", twin.alsoAt());
        }
    }

    /** The officers of both schools, each time the case moves. */
    void tell(JsonNode one) {
        one.path("sides").forEach(side -> {
            var school = schools.get(side.path("schoolCode").asString());
            if (school != null) {
                stage.mailbag.mail(school.officer());
            }
        });
    }

    /** After the schools have taken the pupils out. */
    void requireClosed() {
        var until = Instant.now().plus(PATIENCE);
        var officer = stage.office("data-officer");
        List<JsonNode> cases;
        do {
            cases = officer.all(stage.collection() + "/duplicates?limit=200");
            if (cases.stream().allMatch(one -> one.path("status").asString().equals("CLOSED"))) {
                break;
            }
            Web.pause(Duration.ofMillis(500));
        } while (Instant.now().isBefore(until));
        cases.stream()
                .filter(one -> !one.path("status").asString().equals("CLOSED"))
                .forEach(one ->
                        stage.fault("case %s did not close", one.path("id").asString()));
        stage.script
                .twins()
                .forEach(twin -> List.of(twin.keepsAt(), twin.alsoAt()).forEach(code -> {
                    var school = schools.get(code);
                    if (school != null) {
                        stage.mailbag.mail(school.officer());
                    }
                }));
        stage.say.line("%d cases closed, as the files agree", cases.size());
    }

    private static String key(Twin twin) {
        return twin.keepsAt().compareTo(twin.alsoAt()) < 0
                ? key(twin.keepsAt(), twin.row()) + " and " + key(twin.alsoAt(), twin.alsoRow())
                : key(twin.alsoAt(), twin.alsoRow()) + " and " + key(twin.keepsAt(), twin.row());
    }

    private static String key(JsonNode one) {
        return StreamSupport.stream(one.path("sides").spliterator(), false)
                .map(side ->
                        key(side.path("schoolCode").asString(), side.path("row").asInt()))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String key(String schoolCode, int row) {
        return schoolCode + " row " + row;
    }
}
