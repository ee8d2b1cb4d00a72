package org.khet.demo.story;

import java.util.List;
import org.khet.demo.http.Client;
import tools.jackson.databind.JsonNode;

/** Walks back from published figures to the certificates that they came from. */
final class Lineage {
    /** Pupils in all, which every school has. */
    private static final String COLUMN_TITLE = "รวมทั้งหมด รวม";

    private final Stage stage;
    private final Client supervisor;
    private final String productionId;

    Lineage(Stage stage, String productionId) {
        this.stage = stage;
        this.supervisor = stage.office("supervisor");
        this.productionId = productionId;
    }

    void walk(List<Part> parts) {
        var key = key();
        var middle = parts.get(parts.size() / 2);
        for (var part : List.of(parts.getFirst(), middle, parts.getLast())) {
            var lineage = lineage(part.code(), key);
            requireSame(lineage.path("value").asInt(), part.pupils(), "the figure of school " + part.code());
            lineage.path("submissions").forEach(submission -> certificate(part, submission));
        }
        var total = lineage("total", key);
        requireSame(
                total.path("value").asInt(),
                parts.stream().mapToInt(Part::pupils).sum(),
                "the figure of the whole area");
        requireSame(total.path("submissions").size(), parts.size(), "the submissions behind it");
    }

    private String key() {
        var table = supervisor.get("/api/reporting/productions/" + productionId + "/table");
        for (var column : table.path("columns")) {
            if (column.path("titleTh").asString().equals(COLUMN_TITLE)) {
                return column.path("key").asString();
            }
        }
        return "";
    }

    private JsonNode lineage(String where, String key) {
        return supervisor.get("/api/reporting/lineage/" + productionId + "~" + where + "~" + key);
    }

    /** The certificate itself, hashed here, must be the one that the figure names. */
    private void certificate(Part part, JsonNode submission) {
        var certificate = supervisor.fetch(stage.submission(part.code()) + "/certificate", "application/json");
        if (!Hashes.sha256(certificate.body())
                .equals(submission.path("certificateSha256").asString())) {
            stage.fault("the figure of school %s names another certificate", part.code());
        }
        requireSame(submission.path("recordCount").asInt(), part.pupils(), "the records of school " + part.code());
        if (!certificate.json().path("recordsSha256").equals(submission.path("recordsSha256"))) {
            stage.fault("the records behind school %s are not those certified", part.code());
        }
    }

    private void requireSame(int found, int expected, String what) {
        if (found != expected) {
            stage.fault("lineage: %s is %d, not %d", what, found, expected);
        }
    }
}
