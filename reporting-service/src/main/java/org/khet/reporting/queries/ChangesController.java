package org.khet.reporting.queries;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed between two snapshots, such as those of 10 June and of 10 November. */
@RestController
@RequestMapping("/api/reporting/snapshots")
class ChangesController {

    private final Snapshots snapshots;
    private final Queries queries;

    ChangesController(Snapshots snapshots, Queries queries) {
        this.snapshots = snapshots;
        this.queries = queries;
    }

    /** @param by a field that is neither personal nor sensitive, by whose values records are counted too */
    @GetMapping("/{id}/changes")
    SnapshotChanges changes(
            Caller caller,
            @PathVariable String id,
            @RequestParam String since,
            @RequestParam(required = false) @Nullable String by) {
        caller.requireStaff();
        var after = within(caller, id);
        var before = within(caller, since);
        if (by == null) {
            return SnapshotChanges.of(before, after, Optional.empty(), Map.of(), Map.of());
        }
        var field = QueryFields.of(after)
                .find(by)
                .filter(found ->
                        !found.restricted() && QueryFields.of(before).find(by).isPresent())
                .orElseThrow(QueryProblems::notComparable);
        return SnapshotChanges.of(
                before, after, Optional.of(field), queries.countsBy(before, by), queries.countsBy(after, by));
    }

    private Snapshot within(Caller caller, String id) {
        return snapshots.get(id, caller::coversArea);
    }
}
