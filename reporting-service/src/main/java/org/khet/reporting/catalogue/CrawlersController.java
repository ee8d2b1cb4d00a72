package org.khet.reporting.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.khet.paging.PageRequest;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.publications.PublishingSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines ask for before they read a page. */
@RestController
class CrawlersController {

    private static final CacheControl HOURLY =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /** The protocol's own bound of one file; beyond it the newest addresses would go into a second one. */
    private static final int MOST_ADDRESSES = 50_000;

    private final Publications publications;
    private final String base;

    CrawlersController(Publications publications, PublishingSettings settings) {
        this.publications = publications;
        this.base = settings.publicUrl();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        var text = """
                User-agent: *
                Allow: /$
                Allow: /public
                Allow: /api/public/
                Allow: /assets/
                Disallow: /

                Sitemap: %s/sitemap.xml
                """.formatted(base);
        return answer(text, MediaType.parseMediaType("text/plain;charset=UTF-8"));
    }

    /** An address is made of letters, digits and hyphens: nothing in it needs escaping. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> siteMap() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        xml.append(" <url><loc>").append(base).append("/public</loc></url>\n");
        int count = 1;
        String cursor = null;
        do {
            var page = publications.page(PageRequest.of(PageRequest.MOST, cursor));
            for (var publication : page.items()) {
                append(xml, publication);
                count++;
            }
            cursor = page.nextCursor();
        } while (cursor != null && count < MOST_ADDRESSES - PageRequest.MOST);
        return answer(xml.append("</urlset>\n").toString(), MediaType.APPLICATION_XML);
    }

    private void append(StringBuilder xml, Publication publication) {
        xml.append(" <url><loc>")
                .append(base)
                .append("/public/")
                .append(publication.slug())
                .append("</loc><lastmod>")
                .append(publication.current().publishedAt())
                .append("</lastmod></url>\n");
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(HOURLY).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
