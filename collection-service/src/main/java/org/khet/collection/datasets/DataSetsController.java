package org.khet.collection.datasets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.khet.security.Role;
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

    private final DataSetStore store;
    private final Drafts drafts;
    private final JsonMapper json;

    DataSetsController(DataSetStore store, Drafts drafts, JsonMapper json) {
        this.store = store;
        this.drafts = drafts;
        this.json = json;
    }

    /** @param areaCode only what an office of this area may collect with */
    @GetMapping
    Page<DataSetView> list(
            Caller caller,
            @RequestParam @Nullable DataSetStatus status,
            @RequestParam @Nullable Origin origin,
            @RequestParam @Nullable String areaCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = store.all().stream()
                .filter(listed -> mayKnow(caller, listed))
                .filter(listed -> status == null || listed.status() == status)
                .filter(listed -> origin == null || listed.origin() == origin)
                .filter(listed -> areaCode == null || listed.isForArea(areaCode))
                .map(listed -> shown(listed, caller))
                .filter(view -> page.after() == null || view.key().compareTo(page.after()) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(found, page, DataSetView::key);
    }

    /** A data set with all its versions that the caller may know of, the oldest first. */
    record Versions(String code, List<DataSetView> versions) {}

    @GetMapping("/{code}")
    Versions versions(Caller caller, @PathVariable String code) {
        var versions = store.versionsOf(code).stream()
                .filter(listed -> mayKnow(caller, listed))
                .map(listed -> shown(listed, caller))
                .toList();
        if (versions.isEmpty()) {
            throw DataSetProblems.unknown();
        }
        return new Versions(code, versions);
    }

    @GetMapping(path = "/{code}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> version(Caller caller, @PathVariable String code, @PathVariable int version) {
        var stored = drafts.toRead(caller, code, version);
        return answer(stored).body(stored.definition());
    }

    /** The catalogue of rules, in the order in which they are applied. */
    @GetMapping("/{code}/versions/{version}/rules")
    ResponseEntity<Page<JsonNode>> rules(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var stored = drafts.toRead(caller, code, version);
        List<JsonNode> following = new ArrayList<>();
        boolean seen = page.after() == null;
        for (var rule : json.readTree(stored.definition()).path(Definition.RULES)) {
            if (seen) {
                following.add(rule);
            }
            seen = seen || ruleCode(rule).equals(page.after());
        }
        var found = following.subList(0, Math.min(following.size(), page.fetch()));
        return answer(stored).body(Page.of(found, page, DataSetsController::ruleCode));
    }

    static ResponseEntity.BodyBuilder answer(StoredDataSet stored) {
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .cacheControl(stored.isDraft() ? CacheControl.noStore() : LONG);
    }

    private static boolean mayKnow(Caller caller, DataSetStore.Listed listed) {
        return listed.isPublished() || caller.coversArea(listed.areaCode());
    }

    static DataSetView shown(DataSetStore.Listed listed, Caller caller) {
        var officer = caller.has(Role.DATA_OFFICER, Role.ADMINISTRATOR);
        var shipped = listed.origin() == Origin.SHIPPED;
        return DataSetView.of(listed, caller, officer && (shipped || caller.coversArea(listed.areaCode())));
    }

    private static String ruleCode(JsonNode rule) {
        return rule.path("code").asString();
    }
}
