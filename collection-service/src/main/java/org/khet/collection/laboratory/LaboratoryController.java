package org.khet.collection.laboratory;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.Trials;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The laboratory over HTTP. The definition to try is the body, or with an empty body the version named; without a rule the whole
 * of it is tried against the version that the collection was checked with.
 */
@RestController
@RequestMapping("/api/collection/laboratory/runs")
class LaboratoryController {

    private final Laboratory laboratory;
    private final Trials trials;
    private final JsonMapper json;

    LaboratoryController(Laboratory laboratory, Trials trials, JsonMapper json) {
        this.laboratory = laboratory;
        this.trials = trials;
        this.json = json;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            description = "The data set to try; without it code and version name one",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    Result run(
            Caller caller,
            @RequestParam String collectionId,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Integer version,
            HttpServletRequest request)
            throws IOException {
        return laboratory
                .prepare(caller, collectionId, trial(caller, code, version, request), rule)
                .run((schools, of, rows) -> {});
    }

    /** {@code event: progress} after each school, {@code event: result} at the end. Hanging up ends the run. */
    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestParam String collectionId,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Integer version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ready = laboratory.prepare(caller, collectionId, trial(caller, code, version, request), rule);
        var begun = new boolean[1];
        var result = ready.run((schools, of, rows) -> {
            if (!begun[0]) {
                begun[0] = true;
                begin(response);
            }
            send(response, "progress", Map.of("schools", schools, "of", of, "rows", rows));
        });
        if (!begun[0]) {
            begin(response);
        }
        send(response, "result", result);
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that collects a page before passing it on would hold the events back.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void send(HttpServletResponse response, String event, Object data) throws IOException {
        var text = "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
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
