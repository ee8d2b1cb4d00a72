package org.khet.collection.datasets;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions beside each other, and the rules of a version to take away. */
@RestController
@RequestMapping("/api/collection/data-sets/{code}/versions/{version}")
class VersionsController {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_UTF8 = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Drafts drafts;
    private final JsonMapper json;

    VersionsController(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** What changes from {@code code} and {@code version} to the other one, which may be of another data set. */
    @GetMapping("/compare")
    Comparison compare(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam @Nullable String otherCode,
            @RequestParam int otherVersion) {
        var from = drafts.toRead(caller, code, version);
        var to = drafts.toRead(caller, otherCode == null ? code : otherCode, otherVersion);
        return Comparison.of(from, to, json);
    }

    @GetMapping(path = "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> catalogue(Caller caller, @PathVariable String code, @PathVariable int version) {
        var stored = drafts.toRead(caller, code, version);
        return DataSetsController.answer(stored)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored, "json"))
                .body(new Catalogue(Definition.read(stored.definition()), json).asJson());
    }

    @GetMapping(path = "/catalogue", produces = CSV)
    ResponseEntity<byte[]> catalogueAsCsv(Caller caller, @PathVariable String code, @PathVariable int version) {
        var stored = drafts.toRead(caller, code, version);
        return DataSetsController.answer(stored)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored, "csv"))
                .contentType(CSV_UTF8)
                .body(new Catalogue(Definition.read(stored.definition()), json)
                        .asCsv()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(StoredDataSet stored, String ending) {
        return ContentDisposition.attachment()
                .filename("%s-%d-rules.%s".formatted(stored.code(), stored.number(), ending))
                .build()
                .toString();
    }
}
