package org.khet.reporting.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.paging.PageRequest;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.publications.PublishingSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What portals of open data harvest. */
@RestController
class CatalogueController {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final JsonMapper JSON = JsonMapper.builder()
            // The same catalogue is the same bytes, so that a harvester's copy stays good.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Publications publications;
    private final Productions productions;
    private final OpenDataSettings offices;
    private final Dcat dcat;

    CatalogueController(
            Publications publications, Productions productions, OpenDataSettings offices, PublishingSettings settings) {
        this.publications = publications;
        this.productions = productions;
        this.offices = offices;
        this.dcat = new Dcat(settings.publicUrl());
    }

    /** A withdrawn publication is described too, without files: whoever harvested it learns what became of it. */
    @GetMapping("/api/public/publications/{slug}/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable String slug) {
        var publication = publications.get(slug);
        var files = publication.withdrawal() == null
                ? productions.get(publication.current().productionId()).outputs()
                : List.<Production.Output>of();
        return answer(
                dcat.document(dcat.dataset(publication, offices.of(publication), files)),
                "</public/" + publication.slug() + ">; rel=\"describes\"");
    }

    @GetMapping("/api/public/catalogue")
    ResponseEntity<byte[]> catalogue(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = publications.page(PageRequest.of(limit, cursor));
        var made = new HashMap<String, Production>();
        productions
                .all(page.items().stream()
                        .map(one -> one.current().productionId())
                        .toList())
                .forEach(production -> made.put(production.id(), production));
        var said = offices.of(page.items());
        var datasets = page.items().stream()
                .map(one -> dcat.dataset(
                        one,
                        said.getOrDefault(one.slug(), OpenData.unsaid(one.slug())),
                        filesOf(made.get(one.current().productionId()))))
                .toList();
        var next = page.nextCursor();
        return answer(
                dcat.document(dcat.catalogue(datasets, next)),
                next == null
                        ? "</public>; rel=\"alternate\"; type=\"text/html\""
                        : "</api/public/catalogue?cursor=" + next + ">; rel=\"next\"");
    }

    private static List<Production.Output> filesOf(@Nullable Production production) {
        return production == null ? List.of() : production.outputs();
    }

    private static ResponseEntity<byte[]> answer(Map<String, Object> document, String link) {
        var bytes = JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(SHORTLY)
                .eTag("W/\"" + Producer.sha256(bytes).substring(0, 16) + "\"")
                .header(HttpHeaders.LINK, link)
                .body(bytes);
    }
}
