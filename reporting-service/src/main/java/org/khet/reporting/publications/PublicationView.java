package org.khet.reporting.publications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A publication in lists and answers. */
public record PublicationView(
        String slug,
        String titleTh,
        int edition,
        String collectionTitleTh,
        LocalDate referenceDate,
        Instant publishedAt,
        String snapshotSha256,
        @Nullable String notesTh,
        @Nullable String areaNameTh) {

    public static PublicationView of(Publication publication) {
        return of(publication, publication.current());
    }

    static PublicationView of(Publication publication, Publication.Edition edition) {
        return new PublicationView(
                publication.slug(),
                edition.titleTh(),
                edition.number(),
                edition.collectionTitleTh(),
                edition.referenceDate(),
                edition.publishedAt(),
                edition.snapshotSha256(),
                edition.notesTh(),
                edition.areaNameTh());
    }
}
