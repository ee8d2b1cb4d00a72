package org.khet.reporting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.productions.Producer;
import org.khet.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A school's official pages over HTTP; its own people read them, and the staff of its area. */
@RestController
@RequestMapping("/api/reporting/schools/{schoolCode}/pages")
class PagesController {

    private final Pages pages;

    PagesController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping
    List<PageView.Listed> list(Caller caller, @PathVariable String schoolCode) {
        return pages.list(caller, schoolCode);
    }

    @GetMapping("/{page}")
    PageView one(
            Caller caller,
            @PathVariable String schoolCode,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String snapshotId) {
        return pages.view(caller, schoolCode, page, snapshotId);
    }

    /** The same page as a file; equal records give equal bytes. */
    @GetMapping("/{page}/files/{format}")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable String schoolCode,
            @PathVariable String page,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String snapshotId) {
        var wanted = Format.of(format);
        var file = pages.file(caller, schoolCode, page, snapshotId, wanted);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("X-Content-SHA256", Producer.sha256(file.bytes()))
                .body(file.bytes());
    }
}
