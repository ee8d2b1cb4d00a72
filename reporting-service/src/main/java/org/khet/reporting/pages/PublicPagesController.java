package org.khet.reporting.pages;

import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.pages.PublicPageView.OfSchool;
import org.khet.reporting.pages.PublicPageView.Shelf;
import org.khet.reporting.productions.Producer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Schools' published pages, without a login. Who has a page already is answered by its tag, without computing it again. */
@RestController
@RequestMapping("/api/public")
class PublicPagesController {

    private static final CacheControl ASKED_AGAIN = CacheControl.noCache().cachePublic();

    private final PublicPages pages;

    PublicPagesController(PublicPages pages) {
        this.pages = pages;
    }

    /** Everything published of a school, under an address that stays. */
    @GetMapping("/schools/{schoolCode}")
    ResponseEntity<Shelf> shelf(@PathVariable String schoolCode) {
        return ResponseEntity.ok().cacheControl(ASKED_AGAIN).body(pages.shelf(schoolCode));
    }

    @GetMapping("/publications/{slug}/schools")
    Page<OfSchool> schools(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return pages.schools(slug, PageRequest.of(limit, cursor));
    }

    @GetMapping("/publications/{slug}/schools/{schoolCode}")
    @Nullable
    ResponseEntity<PublicPageView> page(
            WebRequest request, @PathVariable String slug, @PathVariable String schoolCode) {
        return page(request, pages.get(slug, null, schoolCode));
    }

    @GetMapping("/publications/{slug}/editions/{number}/schools/{schoolCode}")
    @Nullable
    ResponseEntity<PublicPageView> pageOf(
            WebRequest request,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String schoolCode) {
        return page(request, pages.get(slug, number, schoolCode));
    }

    @GetMapping("/publications/{slug}/schools/{schoolCode}/files/{format}")
    @Nullable
    ResponseEntity<byte[]> file(
            WebRequest request,
            @PathVariable String slug,
            @PathVariable String schoolCode,
            @PathVariable String format) {
        return file(request, pages.get(slug, null, schoolCode), Format.of(format));
    }

    @GetMapping("/publications/{slug}/editions/{number}/schools/{schoolCode}/files/{format}")
    @Nullable
    ResponseEntity<byte[]> fileOf(
            WebRequest request,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String schoolCode,
            @PathVariable String format) {
        return file(request, pages.get(slug, number, schoolCode), Format.of(format));
    }

    private @Nullable ResponseEntity<PublicPageView> page(WebRequest request, PublicPages.Published found) {
        // The view names the present edition, which changes; its figures do not.
        var tag = "W/\"" + found.tag() + "." + found.publication().current().number() + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(ASKED_AGAIN)
                .eTag(tag)
                .body(PublicPageView.of(found.publication(), found.edition(), found.page(), pages.table(found)));
    }

    private @Nullable ResponseEntity<byte[]> file(WebRequest request, PublicPages.Published found, Format format) {
        var tag = "\"" + found.tag() + "." + format + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        var file = found.page().file(pages.table(found), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(ASKED_AGAIN)
                .eTag(tag)
                .header("X-Content-SHA256", Producer.sha256(file.bytes()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
