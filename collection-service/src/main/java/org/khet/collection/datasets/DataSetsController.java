package org.khet.collection.datasets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data sets over HTTP, in the one JSON form in which they are shipped, stored and checked elsewhere too. */
@RestController
@RequestMapping("/api/collection/data-sets")
class DataSetsController {

    /** A published version never changes, so a browser need not ask again. */
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final DataSets dataSets;
    private final JsonMapper json;

    DataSetsController(DataSets dataSets, JsonMapper json) {
        this.dataSets = dataSets;
        this.json = json;
    }

    /** One version of a data set in a list. */
    record Summary(String code, int version, String titleTh, String titleEn, int fields, int rules) {
        static Summary of(DataSet dataSet) {
            return new Summary(
                    dataSet.code(),
                    dataSet.version(),
                    dataSet.title().th(),
                    dataSet.title().en(),
                    dataSet.fields().size(),
                    dataSet.rules().size());
        }

        String key() {
            return "%s/%06d".formatted(code, version);
        }
    }

    @GetMapping
    Page<Summary> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = dataSets.all().stream()
                .map(Summary::of)
                .filter(summary -> page.after() == null || summary.key().compareTo(page.after()) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(found, page, Summary::key);
    }

    @GetMapping(path = "/{code}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> version(@PathVariable String code, @PathVariable int version) {
        return ResponseEntity.ok()
                .eTag(ETags.of(version))
                .cacheControl(LONG)
                .body(DataSetJson.write(dataSets.get(code, version)));
    }

    /** The catalogue of rules, in the order in which they are applied. */
    @GetMapping("/{code}/versions/{version}/rules")
    ResponseEntity<Page<JsonNode>> rules(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        List<JsonNode> following = new ArrayList<>();
        boolean seen = page.after() == null;
        for (var rule :
                json.readTree(DataSetJson.write(dataSets.get(code, version))).path("rules")) {
            if (seen) {
                following.add(rule);
            }
            seen = seen || ruleCode(rule).equals(page.after());
        }
        var found = following.subList(0, Math.min(following.size(), page.fetch()));
        return ResponseEntity.ok()
                .eTag(ETags.of(version))
                .cacheControl(LONG)
                .body(Page.of(found, page, DataSetsController::ruleCode));
    }

    private static String ruleCode(JsonNode rule) {
        return rule.path("code").asString();
    }
}
