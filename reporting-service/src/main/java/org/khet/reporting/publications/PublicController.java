package org.khet.reporting.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.publications.Publication.Edition;
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

/** What needs no login: the present edition under a publication's address, each edition under its number. */
@RestController
@RequestMapping("/api/public/publications")
class PublicController {

    /** Kept, but asked for again each time by its ETag: nobody reads a figure that was put right meanwhile. */
    private static final CacheControl ASKED_AGAIN = CacheControl.noCache().cachePublic();

    private final Publications publications;
    private final Productions productions;
    private final OutputFiles files;
    private final PublishedGrids grids;
    private final Producer producer;
    private final SchoolPlaces places;

    PublicController(
            Publications publications,
            Productions productions,
            OutputFiles files,
            PublishedGrids grids,
            Producer producer,
            SchoolPlaces places) {
        this.publications = publications;
        this.productions = productions;
        this.files = files;
        this.grids = grids;
        this.producer = producer;
        this.places = places;
    }

    @GetMapping
    Page<PublicationView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return publications.page(PageRequest.of(limit, cursor)).map(PublicationView::of);
    }

    @GetMapping("/{slug}")
    ResponseEntity<PublicationPage> one(@PathVariable String slug) {
        var publication = publications.get(slug);
        return page(publication, publication.current());
    }

    @GetMapping("/{slug}/editions/{number}")
    ResponseEntity<PublicationPage> edition(@PathVariable String slug, @PathVariable String number) {
        var publication = publications.get(slug);
        return page(publication, Publications.edition(publication, number));
    }

    /** The table with its heads, and the charts that go with it. */
    @GetMapping("/{slug}/data")
    ResponseEntity<PublishedTable> data(@PathVariable String slug) {
        return data(publications.shown(slug).current());
    }

    @GetMapping("/{slug}/editions/{number}/data")
    ResponseEntity<PublishedTable> dataOf(@PathVariable String slug, @PathVariable String number) {
        return data(Publications.edition(publications.shown(slug), number));
    }

    /** Of those schools of the table whose place is known. */
    @GetMapping("/{slug}/places")
    ResponseEntity<List<SchoolPlaces.Place>> places(@PathVariable String slug) {
        var current = publications.shown(slug).current();
        var table = producer.table(productions.get(current.productionId()));
        return ResponseEntity.ok().cacheControl(ASKED_AGAIN).body(places.of(table, current.referenceDate()));
    }

    @GetMapping("/{slug}/files/{format}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String format) {
        return file(publications.shown(slug).current(), Format.of(format));
    }

    @GetMapping("/{slug}/editions/{number}/files/{format}")
    ResponseEntity<byte[]> fileOf(@PathVariable String slug, @PathVariable String number, @PathVariable String format) {
        return file(Publications.edition(publications.shown(slug), number), Format.of(format));
    }

    /** What differs between an edition and the present one. */
    @GetMapping("/{slug}/editions/{number}/changes")
    ResponseEntity<EditionChanges> changes(@PathVariable String slug, @PathVariable String number) {
        var publication = publications.shown(slug);
        var earlier = Publications.edition(publication, number);
        return ResponseEntity.ok()
                .cacheControl(ASKED_AGAIN)
                .eTag(tagOf(publication))
                .body(EditionChanges.between(grids.of(earlier), grids.of(publication.current())));
    }

    private ResponseEntity<PublicationPage> page(Publication publication, Edition edition) {
        var production = productions.get(edition.productionId());
        return ResponseEntity.ok()
                .cacheControl(ASKED_AGAIN)
                .eTag(tagOf(publication))
                .header(HttpHeaders.LINK, PublicationLinks.of(publication, edition))
                .body(PublicationPage.of(publication, edition, production));
    }

    private ResponseEntity<PublishedTable> data(Edition edition) {
        var production = productions.get(edition.productionId());
        return ResponseEntity.ok()
                .cacheControl(ASKED_AGAIN)
                // Weak, as a strong one would keep the answer from being compressed.
                .eTag("W/\"" + production.output(Format.JSON).sha256() + "\"")
                .body(new PublishedTable(producer.table(production), grids.chartsOf(edition)));
    }

    private ResponseEntity<byte[]> file(Edition edition, Format format) {
        var output = productions.get(edition.productionId()).output(format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(ASKED_AGAIN)
                .eTag("\"" + output.sha256() + "\"")
                .header("X-Content-SHA256", output.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(output.fileName())
                                .build()
                                .toString())
                .body(files.read(Output.idOf(edition.productionId(), format)));
    }

    private static String tagOf(Publication publication) {
        return "W/\"" + publication.slug() + "." + publication.version() + "\"";
    }
}
