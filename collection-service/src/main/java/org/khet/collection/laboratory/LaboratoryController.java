package org.khet.collection.laboratory;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.Trials;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The laboratory over HTTP. The definition to try is the body, or with an empty body the version named; without a rule the whole
 * of it is tried against the version that the collection was checked with.
 */
@RestController
@RequestMapping("/api/collection/laboratory/runs")
class LaboratoryController {

    private final Laboratory laboratory;
    private final Trials trials;
    private final Clock clock;

    LaboratoryController(Laboratory laboratory, Trials trials, Clock clock) {
        this.laboratory = laboratory;
        this.trials = trials;
        this.clock = clock;
    }

    /** Begins a run and answers at once; it comes to its end whether or not anybody asks after it. */
    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            description = "The data set to try; without it code and version name one",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<LabRunView> begin(
            Caller caller,
            @RequestParam String collectionId,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Integer version,
            HttpServletRequest request)
            throws IOException {
        var begun = laboratory.begin(caller, collectionId, trial(caller, code, version, request), rule);
        return ResponseEntity.accepted()
                .location(URI.create("/api/collection/laboratory/runs/" + begun.id()))
                .body(shown(begun));
    }

    /** Newest first, without their results. */
    @GetMapping
    Page<LabRunView> list(
            Caller caller,
            @RequestParam @Nullable String dataSet,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(laboratory.list(caller, dataSet, page.after(), page.fetch()), page, LabRun::id)
                .map(run -> LabRunView.of(run, false, clock.instant()));
    }

    /** How far a run is, with what it has found so far. */
    @GetMapping("/{id}")
    LabRunView one(Caller caller, @PathVariable String id) {
        return shown(laboratory.get(caller, id));
    }

    /** Ends a run within a second or two; what it has found stays. */
    @PostMapping("/{id}/cancel")
    LabRunView cancel(Caller caller, @PathVariable String id) {
        return shown(laboratory.cancel(caller, id));
    }

    /** Goes on with the schools that have not been looked at. */
    @PostMapping("/{id}/resume")
    ResponseEntity<LabRunView> goOn(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted().body(shown(laboratory.goOn(caller, id)));
    }

    private LabRunView shown(LabRun run) {
        return LabRunView.of(run, true, clock.instant());
    }

    private Trials.Trial trial(
            Caller caller, @Nullable String code, @Nullable Integer version, HttpServletRequest request)
            throws IOException {
        if (code != null && version != null) {
            return trials.of(caller, code, version);
        }
        var trial = trials.inBody(request);
        if (trial.definition().isBlank()) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("ไม่ได้ระบุว่าจะลองอะไร", "Nothing to try was given")
                    .cure(
                            "ส่งชุดข้อมูลใน body หรือระบุ code และ version",
                            "Send the data set as the body, or name code and version")
                    .field("code", "ต้องระบุ", "Needed")
                    .build();
        }
        return trial;
    }
}
