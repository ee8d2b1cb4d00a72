package org.khet.reporting.publications;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.khet.events.DocumentReference;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.productions.Production;
import org.khet.reporting.publications.Publication.Edition;

/** What belongs to a publication, for programs that read headers (RFC 8288, RFC 5829). An address is safe in a header. */
final class PublicationLinks {

    static final String API = "/api/public/publications/";
    static final String PAGE = "/public/";

    static String of(Publication publication, Edition edition) {
        var slug = publication.slug();
        var links = new ArrayList<String>();
        links.add(link(PAGE + slug, "alternate", "text/html"));
        links.add(link(API + slug + "/metadata", "describedby", "application/ld+json"));
        links.add(link("/api/public/catalogue", "collection", "application/ld+json"));
        links.add(link(API + slug, "latest-version", "application/json"));
        if (edition.number() > 1) {
            links.add(link(
                    API + slug + "/editions/" + (edition.number() - 1), "predecessor-version", "application/json"));
        }
        if (edition.number() < publication.current().number()) {
            links.add(
                    link(API + slug + "/editions/" + (edition.number() + 1), "successor-version", "application/json"));
        }
        return String.join(", ", links);
    }

    /** An edition as a PDF, for those who are told of it; null where it was not made as one. */
    static @Nullable DocumentReference document(String slug, int number, Production production) {
        return production.outputs().stream()
                .filter(file -> file.format() == Format.PDF)
                .findFirst()
                .map(file -> new DocumentReference(
                        "reporting",
                        API + slug + "/editions/" + number + "/files/pdf",
                        file.sha256(),
                        file.bytes(),
                        file.format().mediaType(),
                        file.fileName()))
                .orElse(null);
    }

    private static String link(String address, String relation, String type) {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(address, relation, type);
    }

    private PublicationLinks() {}
}
