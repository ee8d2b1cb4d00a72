package org.khet.reporting.publications;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.productions.Productions;
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

/** What needs no login. */
@RestController
@RequestMapping("/api/public")
class PublicController {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_FOUND = 50;

    private final Publications publications;
    private final Productions productions;
    private final Producer producer;
    private final OutputFiles files;

    PublicController(Publications publications, Productions productions, Producer producer, OutputFiles files) {
        this.publications = publications;
        this.productions = productions;
        this.producer = producer;
        this.files = files;
    }

    @GetMapping("/publications")
    Page<PublicationView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return publications.page(PageRequest.of(limit, cursor)).map(PublicationView::of);
    }

    @GetMapping("/publications/{slug}")
    PublishedTable one(@PathVariable String slug) {
        var publication = publications.get(slug);
        var production = productions.get(publication.current().productionId());
        return new PublishedTable(
                PublicationView.of(publication),
                production.id(),
                production.outputs(),
                publication.editions().stream()
                        .map(edition -> new EditionView(edition.number(), edition.titleTh(), edition.publishedAt()))
                        .toList(),
                producer.table(production));
    }

    @GetMapping("/publications/{slug}/files/{format}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String format) {
        var wanted = Format.of(format);
        var production = productions.get(publications.get(slug).current().productionId());
        var output = production.output(wanted);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag("\"" + output.sha256() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(output.fileName())
                                .build()
                                .toString())
                .body(files.read(Output.idOf(production.id(), wanted)));
    }

    @GetMapping("/search")
    Page<PublicationView> search(@RequestParam("q") String query) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "q",
                            "พิมพ์คำค้น 1 ถึง " + LONGEST_QUERY + " ตัวอักษร",
                            "Ask with 1 to " + LONGEST_QUERY + " characters")
                    .build();
        }
        return new Page<>(
                publications.search(query, MOST_FOUND).stream()
                        .map(PublicationView::of)
                        .toList(),
                null);
    }

    record EditionView(int number, String titleTh, java.time.Instant publishedAt) {}

    record PublishedTable(
            PublicationView publication,
            String productionId,
            List<Output> files,
            List<EditionView> editions,
            ReportTable table) {}
}
