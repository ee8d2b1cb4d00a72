package org.khet.collection.archive;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archives over HTTP, for the office's staff. */
@RestController
@RequestMapping("/api/collection")
class ArchivesController {

    private static final int MOST_PAPERS_FOUND = 20;
    private static final int MOST_TERMS = 10;
    private static final Role[] ENTITLED = {Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR};

    private final Archives archives;
    private final ArchiveBytes bytes;
    private final FixityWatch watch;
    private final SealedRecords records;
    private final ArchiveSettings settings;
    private final AuditTrail audit;

    ArchivesController(
            Archives archives,
            ArchiveBytes bytes,
            FixityWatch watch,
            SealedRecords records,
            ArchiveSettings settings,
            AuditTrail audit) {
        this.archives = archives;
        this.bytes = bytes;
        this.watch = watch;
        this.records = records;
        this.settings = settings;
        this.audit = audit;
    }

    /** Why a school's rows are looked at after all was sealed. */
    record OpeningReason(@NotBlank @Size(max = 2000) String reason) {}

    /** Newest first; with words, those archives in which every word occurs, and their papers in which any does. */
    @GetMapping("/archives")
    Page<ArchiveView> list(
            Caller caller,
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        caller.requireStaff();
        var page = PageRequest.of(limit, cursor);
        var terms = terms(q);
        return Page.of(archives.search(caller, terms, page.after(), page.fetch()), page, CollectionArchive::id)
                .map(one -> ArchiveView.of(one, terms, terms.isEmpty() ? 0 : MOST_PAPERS_FOUND));
    }

    @GetMapping("/archives/{id}")
    ArchiveView one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return ArchiveView.of(archives.getFor(caller, id), List.of(), Integer.MAX_VALUE);
    }

    /** Reads every byte anew, now. */
    @PostMapping("/archives/{id}/check")
    ArchiveView check(Caller caller, @PathVariable String id) {
        caller.requireRole(ENTITLED);
        return ArchiveView.of(watch.check(archives.getFor(caller, id)), List.of(), Integer.MAX_VALUE);
    }

    /**
     * The whole archive, as one zip, after every byte has been read and checked anew.
     *
     * @param asIs sends it also where it is broken, to look for the cause
     */
    @GetMapping(path = "/collections/{id}/archive", produces = "application/zip")
    void download(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean asIs,
            HttpServletResponse response)
            throws IOException {
        caller.requireStaff();
        var archive = archives.getFor(caller, id);
        var fixity = asIs ? null : watch.check(archive).fixity();
        if (fixity != null && !fixity.whole()) {
            throw ArchiveProblems.broken(fixity);
        }
        audit.record(caller, "archive-downloaded", id, Map.of("sha256", archive.sha256()));
        response.setContentType("application/zip");
        response.setContentLengthLong(archive.bytes());
        response.setHeader(HttpHeaders.ETAG, "\"" + archive.sha256() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"khet-" + id + ".zip\"");
        bytes.writeTo(archive, response.getOutputStream());
    }

    /** A school's rows out of the archive, as CSV; the reason goes on record. */
    @PostMapping(path = "/archives/{id}/records/{schoolCode}/open", produces = "text/csv")
    void open(
            Caller caller,
            @PathVariable String id,
            @PathVariable String schoolCode,
            @Valid @RequestBody OpeningReason said,
            HttpServletResponse response)
            throws IOException {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        var archive = archives.getFor(caller, id);
        var path = ArchiveContent.recordsPath(schoolCode);
        if (archive.papers().stream().noneMatch(paper -> paper.path().equals("data/" + path))) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่มีข้อมูลของโรงเรียนนี้ในคลังเอกสาร", "The archive has no records of this school")
                    .cure("ตรวจรหัสโรงเรียน 8 หลัก", "Check the 8-digit code")
                    .build();
        }
        audit.record(
                caller,
                "archived-records-opened",
                id,
                Map.of("school", schoolCode, "reason", said.reason().strip()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var zip = new ZipInputStream(bytes.open(archive, settings.workspace()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/data/" + path)) {
                    records.open(path, zip, response.getOutputStream());
                    return;
                }
            }
        }
        throw new IllegalStateException("The archive " + id + " lacks a file that it lists");
    }

    private static List<String> terms(String q) {
        return Stream.of(ArchiveText.plain(q).split(" "))
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .toList();
    }
}
