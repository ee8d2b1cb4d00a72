package org.khet.demo.story;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.khet.demo.errors.Comparison;
import org.khet.demo.errors.Expected;
import tools.jackson.databind.JsonNode;

/**
 * What a school reads of its file, and whether that is what must stand there. Where this system has an earlier round of the
 * area with other figures, queries about that movement are true, though nobody planted them.
 */
final class Findings {
    private static final Set<String> SINCE_EARLIER_ROUND =
            Set.of("DMC-046", "DMC-047", "DMC-048", "DMC-050", "DMC-051", "DMC-052", "DMC-055");

    private final Stage stage;

    Findings(Stage stage) {
        this.stage = stage;
    }

    List<JsonNode> of(String schoolCode) {
        return stage.school(schoolCode).all(stage.submission(schoolCode) + "/findings?limit=500");
    }

    /** Without what only an earlier round brings about. */
    static List<JsonNode> ofThisRound(List<JsonNode> findings) {
        return findings.stream()
                .filter(finding ->
                        !SINCE_EARLIER_ROUND.contains(finding.path("code").asString()))
                .toList();
    }

    static Set<Expected> places(List<JsonNode> findings) {
        var places = new HashSet<Expected>();
        findings.forEach(finding -> places.add(new Expected(
                finding.path("row").asInt(),
                finding.path("field").asString(),
                finding.path("code").asString())));
        return places;
    }

    /** Counts what was found, and names what is missing and what should not be there. */
    Comparison compare(String schoolCode, Set<Expected> expected, Set<Expected> answered) {
        var comparison = Comparison.of(expected, answered);
        comparison.missing().forEach(one -> stage.fault("school %s: not found: %s", schoolCode, one));
        comparison.unexpected().forEach(one -> stage.fault("school %s: found but not there: %s", schoolCode, one));
        stage.unexpected.addAndGet(comparison.unexpected().size());
        return comparison;
    }

    /** The same list as a spreadsheet gets it. */
    Set<Expected> asCsv(String schoolCode) {
        var csv = stage.school(schoolCode)
                .fetch(stage.submission(schoolCode) + "/findings", "text/csv")
                .text();
        var places = new HashSet<Expected>();
        var lines = new ArrayList<List<String>>();
        CsvReader.builder().detectBomHeader(false).ofCsvRecord(csv).forEach(line -> lines.add(line.getFields()));
        lines.stream()
                .skip(1)
                .filter(line -> !SINCE_EARLIER_ROUND.contains(line.get(3)))
                .forEach(line -> places.add(new Expected(Integer.parseInt(line.get(0)), line.get(1), line.get(3))));
        return places;
    }
}
