package org.khet.collection.letterheads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.documents.PagePictures;
import org.khet.documents.Picture;
import org.khet.documents.SampleEmblem;
import org.khet.documents.TypefaceFile;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An office's letterhead over HTTP: read by its staff, kept by its data officers. Files come as plain bodies. */
@RestController
@RequestMapping("/api/collection/letterheads/{areaCode}")
class LetterheadsController {

    private static final double LEAST_FACTOR = 0.5;
    private static final double MOST_FACTOR = 1.5;

    private final Letterheads letterheads;
    private final Printers printers;
    private final AuditTrail audit;
    private final Clock clock;

    LetterheadsController(Letterheads letterheads, Printers printers, AuditTrail audit, Clock clock) {
        this.letterheads = letterheads;
        this.printers = printers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<LetterheadView> one(Caller caller, @PathVariable String areaCode) {
        Reach.requireStaff(caller, areaCode);
        return answer(letterheads.of(areaCode));
    }

    /** Newest first. */
    @GetMapping("/versions")
    Page<LetterheadView> versions(
            Caller caller,
            @PathVariable String areaCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Reach.requireStaff(caller, areaCode);
        var page = PageRequest.of(limit, cursor);
        var found = letterheads.versions(areaCode, version(page.after()), page.fetch());
        return Page.of(found, page, one -> Long.toString(one.letterhead().version()))
                .map(one -> LetterheadView.of(one.letterhead()));
    }

    /** What a memo looks like under this letterhead, as a picture of its page. */
    @GetMapping(path = "/specimen", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> specimen(Caller caller, @PathVariable String areaCode) {
        Reach.requireStaff(caller, areaCode);
        var office = letterheads.of(areaCode);
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.BANGKOK);
        var pdf = printers.of(office, List.of()).pdf(Specimen.of(office, today));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(PagePictures.of(pdf, 1).png());
    }

    @PutMapping
    ResponseEntity<LetterheadView> put(
            Caller caller,
            @PathVariable String areaCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LetterheadForm form) {
        return change(
                caller,
                areaCode,
                ifMatch,
                "letterhead-changed",
                read -> new OfficeLetterhead(
                        read.id(),
                        read.version(),
                        form.wording(),
                        form.numbering(),
                        form.memoRule(),
                        form.retentionYears(),
                        form.thaiDigits(),
                        form.signers(read.signatories()),
                        read.emblem(),
                        read.typeface(),
                        clock.instant(),
                        caller.name()));
    }

    @GetMapping(path = "/emblem", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] emblem(Caller caller, @PathVariable String areaCode) {
        Reach.requireStaff(caller, areaCode);
        var emblem = letterheads.of(areaCode).emblem();
        return letterheads.file(emblem == null ? "" : emblem.fileId());
    }

    /** PNG or SVG; what is kept is the drawn picture alone. */
    @PutMapping("/emblem")
    ResponseEntity<LetterheadView> putEmblem(Caller caller, @PathVariable String areaCode, HttpServletRequest request)
            throws IOException {
        Reach.requireKeeper(caller, areaCode);
        var picture = Picture.of(OfficeUpload.read(request, Picture.MOST_BYTES));
        return emblem(caller, areaCode, picture, false);
    }

    /** For trying things out: an emblem made here that says it is none. */
    @PostMapping("/sample-emblem")
    ResponseEntity<LetterheadView> sampleEmblem(Caller caller, @PathVariable String areaCode) {
        Reach.requireKeeper(caller, areaCode);
        return emblem(caller, areaCode, SampleEmblem.draw(), true);
    }

    @DeleteMapping("/emblem")
    ResponseEntity<LetterheadView> removeEmblem(Caller caller, @PathVariable String areaCode) {
        return change(caller, areaCode, null, "emblem-removed", read -> with(read, null, read.typeface(), caller));
    }

    /**
     * A TrueType font of the office.
     *
     * @param cut regular or bold; a bold one needs the regular first
     * @param factor its points against those of TH Sarabun PSK
     */
    @PutMapping("/typeface/{cut}")
    ResponseEntity<LetterheadView> putTypeface(
            Caller caller,
            @PathVariable String areaCode,
            @PathVariable String cut,
            @RequestParam(defaultValue = "1") double factor,
            HttpServletRequest request)
            throws IOException {
        Reach.requireKeeper(caller, areaCode);
        var bold = requireCut(cut);
        var bytes = OfficeUpload.read(request, TypefaceFile.MOST_BYTES);
        var name = TypefaceFile.requireUsable(bytes);
        if (!(factor >= LEAST_FACTOR && factor <= MOST_FACTOR)) {
            throw refused("factor", "ต้องอยู่ระหว่าง 0.5 ถึง 1.5", "Must be between 0.5 and 1.5");
        }
        var id = letterheads.keep("font", bytes);
        return change(caller, areaCode, null, "typeface-changed", read -> {
            var before = read.typeface();
            if (bold && before == null) {
                throw refused("cut", "อัปโหลดตัวปกติก่อน แล้วจึงตัวหนา", "Upload the regular cut first");
            }
            var after = bold && before != null
                    ? new OfficeLetterhead.TypefaceRef(before.nameTh(), before.regularFileId(), id, before.factor())
                    : new OfficeLetterhead.TypefaceRef(name, id, null, factor);
            return with(read, read.emblem(), after, caller);
        });
    }

    @DeleteMapping("/typeface")
    ResponseEntity<LetterheadView> removeTypeface(Caller caller, @PathVariable String areaCode) {
        return change(caller, areaCode, null, "typeface-removed", read -> with(read, read.emblem(), null, caller));
    }

    private ResponseEntity<LetterheadView> emblem(Caller caller, String areaCode, Picture picture, boolean sample) {
        var id = letterheads.keep("emblem", picture.png());
        return change(
                caller,
                areaCode,
                null,
                "emblem-changed",
                read -> with(read, new OfficeLetterhead.EmblemRef(id, sample), read.typeface(), caller));
    }

    private OfficeLetterhead with(
            OfficeLetterhead read,
            OfficeLetterhead.@Nullable EmblemRef emblem,
            OfficeLetterhead.@Nullable TypefaceRef typeface,
            Caller by) {
        return new OfficeLetterhead(
                read.id(),
                read.version(),
                read.wording(),
                read.numbering(),
                read.memoRule(),
                read.retentionYears(),
                read.thaiDigits(),
                read.signatories(),
                emblem,
                typeface,
                clock.instant(),
                by.name());
    }

    private ResponseEntity<LetterheadView> change(
            Caller caller,
            String areaCode,
            @Nullable String ifMatch,
            String action,
            UnaryOperator<OfficeLetterhead> change) {
        Reach.requireKeeper(caller, areaCode);
        var version = letterheads.of(areaCode).version();
        ETags.requireMatch(ifMatch, version);
        var changed = letterheads.change(areaCode, version, change);
        audit.record(caller, action, areaCode, Map.of("version", Long.toString(changed.version())));
        return answer(changed);
    }

    private static @Nullable Long version(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw refused("cursor", "ใช้ค่าจากคำตอบก่อนหน้า", "Use the one of the answer before");
        }
    }

    private static boolean requireCut(String cut) {
        return switch (cut) {
            case "regular" -> false;
            case "bold" -> true;
            default -> throw refused("cut", "ต้องเป็น regular หรือ bold", "Must be regular or bold");
        };
    }

    private static ProblemException refused(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("มีช่องข้อมูลที่ต้องแก้ไข", "Some fields need correction")
                .field(field, th, en)
                .build();
    }

    private static ResponseEntity<LetterheadView> answer(OfficeLetterhead shown) {
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(LetterheadView.of(shown));
    }
}
