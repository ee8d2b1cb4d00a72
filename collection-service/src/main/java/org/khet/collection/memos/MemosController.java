package org.khet.collection.memos;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.documents.PagePictures;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The memos of a collection's steps over HTTP: the office's own papers, which no school sees here. */
@RestController
@RequestMapping("/api/collection/collections/{id}/memos")
class MemosController {

    private static final Role[] WRITERS = {Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR};
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DataCollections collections;
    private final Memos memos;
    private final MemoPrinting printing;

    MemosController(DataCollections collections, Memos memos, MemoPrinting printing) {
        this.collections = collections;
        this.memos = memos;
        this.printing = printing;
    }

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    record Form(
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 300) String to,
            @NotNull @Size(max = 20_000) String body,
            @NotNull @Size(max = 100) String signerTh,
            @NotNull @Size(max = 300) String positionTh,
            @Nullable LocalDate date,
            @Nullable @Size(max = 40) String signatoryId) {

        MemoText text() {
            return new MemoText(
                    subject.strip(), to.strip(), body, signerTh.strip(), positionTh.strip(), date, signatoryId);
        }
    }

    @GetMapping
    Page<MemoView> list(Caller caller, @PathVariable String id) {
        var collection = read(caller, id);
        var required = printing.office(collection).memosRequired();
        return new Page<>(
                Stream.of(MemoKind.values())
                        .map(kind -> MemoView.of(memos.of(collection, kind, caller.name()), required))
                        .toList(),
                null);
    }

    @GetMapping("/{kind}")
    ResponseEntity<MemoView> one(Caller caller, @PathVariable String id, @PathVariable String kind) {
        var collection = read(caller, id);
        return answer(collection, memos.of(collection, named(kind), caller.name()));
    }

    @PutMapping("/{kind}")
    ResponseEntity<MemoView> write(
            Caller caller,
            @PathVariable String id,
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Form form) {
        var collection = toWrite(caller, id);
        return answer(collection, memos.write(caller, collection, named(kind), form.text(), ifMatch));
    }

    /** As it would be printed, without saving it. */
    @PostMapping(path = "/{kind}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] preview(Caller caller, @PathVariable String id, @PathVariable String kind, @Valid @RequestBody Form form) {
        return printing.pdf(toWrite(caller, id), named(kind), form.text());
    }

    /** A page of the same as a picture, for those who write; {@code X-Pages} says how many there are. */
    @PostMapping(path = "/{kind}/preview/{page}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(
            Caller caller,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable int page,
            @Valid @RequestBody Form form) {
        var shown = PagePictures.of(printing.pdf(toWrite(caller, id), named(kind), form.text()), page);
        return ResponseEntity.ok()
                .header("X-Pages", Integer.toString(shown.pages()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(shown.png());
    }

    @PostMapping("/{kind}/finalise")
    ResponseEntity<MemoView> finalise(
            Caller caller,
            @PathVariable String id,
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var collection = toWrite(caller, id);
        return answer(collection, memos.issue(caller, collection, named(kind), ifMatch));
    }

    @PostMapping("/{kind}/void")
    ResponseEntity<MemoView> annul(
            Caller caller,
            @PathVariable String id,
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason said) {
        var collection = toWrite(caller, id);
        return answer(
                collection,
                memos.annul(caller, collection, named(kind), said.reason().strip(), ifMatch));
    }

    @GetMapping(path = "/{kind}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String id, @PathVariable String kind) {
        var collection = read(caller, id);
        var memo = memos.of(collection, named(kind), caller.name());
        return file(memo, "pdf", memos.pdf(collection, memo));
    }

    @GetMapping(path = "/{kind}/docx", produces = DOCX)
    ResponseEntity<byte[]> docx(Caller caller, @PathVariable String id, @PathVariable String kind) {
        var collection = read(caller, id);
        var memo = memos.of(collection, named(kind), caller.name());
        return file(memo, "docx", memos.docx(collection, memo));
    }

    private DataCollection read(Caller caller, String id) {
        caller.requireStaff();
        return collections.getFor(caller, id);
    }

    private DataCollection toWrite(Caller caller, String id) {
        caller.requireRole(WRITERS);
        return collections.getFor(caller, id);
    }

    private static MemoKind named(String kind) {
        return MemoKind.named(kind).orElseThrow(MemoProblems::unknown);
    }

    private static ResponseEntity<byte[]> file(CollectionMemo memo, String form, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-%s.%s\"".formatted(memo.kind().path(), memo.collectionId(), form))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    private ResponseEntity<MemoView> answer(DataCollection collection, CollectionMemo memo) {
        return ResponseEntity.ok()
                .eTag(ETags.of(memo.version()))
                .body(MemoView.of(memo, printing.office(collection).memosRequired()));
    }
}
