package org.khet.collection.datasets;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The designer's side of data sets: what data officers make and change. */
@RestController
@RequestMapping("/api/collection/data-sets")
class DraftsController {

    private final Drafts drafts;
    private final DataSetSettings settings;

    DraftsController(Drafts drafts, DataSetSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    /** What is wrong with a definition, and how its rules' examples turned out. */
    record Looked(List<Fault> faults, List<ExampleResult> examples) {
        static Looked at(Definition definition) {
            var result = Soundness.of(definition);
            return new Looked(result.faults(), result.examples());
        }
    }

    /** A saved draft with what is still wrong with it. */
    record Saved(DataSetView dataSet, List<Fault> faults, List<ExampleResult> examples) {}

    /** A version from which the next one starts; the newest published one where not said. */
    record NextVersion(@Nullable Integer from, @Nullable String areaCode) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description =
                    "{code, titleTh, titleEn, areaCode?, from?: {code, version}, definition?}, or the data set itself",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<DataSetView> create(
            Caller caller, @RequestParam @Nullable String areaCode, HttpServletRequest request) throws IOException {
        var said = NewDataSet.read(definition(request));
        var from = said.from();
        var source = from == null ? null : drafts.toRead(caller, from.code(), from.version());
        var made = drafts.create(
                caller,
                said.toDefinition(source == null ? null : Definition.read(source.definition())),
                said.areaCode() == null ? areaCode : said.areaCode(),
                source == null ? null : source.id());
        return created(caller, made);
    }

    @PostMapping("/{code}/versions")
    ResponseEntity<DataSetView> newVersion(
            Caller caller, @PathVariable String code, @RequestBody(required = false) @Nullable NextVersion said) {
        return created(
                caller,
                drafts.newVersion(
                        caller, code, said == null ? null : said.from(), said == null ? null : said.areaCode()));
    }

    /** Saves also what still has faults, and tells them: a draft is work under way. */
    @PutMapping(path = "/{code}/versions/{version}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "The data set in its one JSON form",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<Saved> save(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        if (ifMatch == null) {
            throw ProblemException.of(CommonProblems.PRECONDITION_REQUIRED)
                    .detail("ต้องบอกรุ่นที่แก้ไขด้วย If-Match", "If-Match must say which state was edited")
                    .cure("ส่งค่า ETag ที่ได้ตอนอ่านร่าง", "Send the ETag that came with the draft")
                    .build();
        }
        var definition = definition(request);
        var saved = drafts.save(caller, code, version, definition, ifMatch);
        var looked = Looked.at(Definition.read(saved.definition()));
        return ResponseEntity.ok()
                .eTag(ETags.of(saved.version()))
                .body(new Saved(view(saved, caller), looked.faults(), looked.examples()));
    }

    @DeleteMapping("/{code}/versions/{version}")
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        drafts.delete(caller, code, version, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{code}/versions/{version}/publish")
    ResponseEntity<DataSetView> publish(
            Caller caller,
            @PathVariable String code,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var published = drafts.publish(caller, code, version, ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(published.version())).body(view(published, caller));
    }

    /** Refuses with every fault at its place; answers without one where it could be published. */
    @PostMapping("/{code}/versions/{version}/validate")
    Looked validate(Caller caller, @PathVariable String code, @PathVariable int version) {
        caller.requireStaff();
        var looked =
                Looked.at(Definition.read(drafts.toRead(caller, code, version).definition()));
        if (!looked.faults().isEmpty()) {
            throw DataSetProblems.faulty(looked.faults());
        }
        return looked;
    }

    /** Looks at a definition that is being written, without keeping it. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "The data set in its one JSON form",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    Looked check(Caller caller, HttpServletRequest request) throws IOException {
        caller.requireStaff();
        return Looked.at(definition(request));
    }

    private Definition definition(HttpServletRequest request) throws IOException {
        return Definition.read(Body.of(request, settings.maxDefinition()));
    }

    private static ResponseEntity<DataSetView> created(Caller caller, StoredDataSet made) {
        return ResponseEntity.created(
                        URI.create("/api/collection/data-sets/" + made.code() + "/versions/" + made.number()))
                .eTag(ETags.of(made.version()))
                .body(view(made, caller));
    }

    private static DataSetView view(StoredDataSet stored, Caller caller) {
        return DataSetsController.shown(DataSetStore.Listed.of(stored), caller);
    }
}
