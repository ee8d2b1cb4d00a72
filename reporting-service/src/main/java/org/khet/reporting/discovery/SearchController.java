package org.khet.reporting.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.search.SearchText;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for everybody. */
@RestController
@RequestMapping("/api/public/search")
class SearchController {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_PARTS = 10;

    private final Discovery discovery;

    SearchController(Discovery discovery) {
        this.discovery = discovery;
    }

    /** Titles, notes, names of schools and districts, titles of columns; parts of words count as much as whole ones. */
    @GetMapping
    ResponseEntity<FoundPage> search(
            @RequestParam("q") String query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        requireGood(query);
        var answer = discovery.search(query, PageRequest.of(limit, cursor));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new FoundPage(answer.page().items(), answer.page().nextCursor(), answer.count()));
    }

    private static void requireGood(String query) {
        if (query.length() > LONGEST_QUERY || SearchText.of(query).isEmpty()) {
            throw refused(
                    "พิมพ์คำค้น 1 ถึง " + LONGEST_QUERY + " ตัวอักษร",
                    "Ask with 1 to " + LONGEST_QUERY + " characters");
        }
        if (SearchText.parts(query).size() > MOST_PARTS) {
            throw refused("ค้นได้ครั้งละไม่เกิน " + MOST_PARTS + " คำ", "Ask for " + MOST_PARTS + " words at most");
        }
    }

    private static ProblemException refused(String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("q", th, en)
                .build();
    }

    /** @param count of all that were found, on all pages */
    record FoundPage(List<Found> items, @Nullable String nextCursor, int count) {}
}
