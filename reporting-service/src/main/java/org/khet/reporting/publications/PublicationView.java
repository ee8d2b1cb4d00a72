package org.khet.reporting.publications;

import java.time.Instant;
import java.time.LocalDate;

/** A publication in lists and answers. */
record PublicationView(
        String slug,
        String titleTh,
        int edition,
        String collectionTitleTh,
        LocalDate referenceDate,
        Instant publishedAt,
        String snapshotSha256) {

    static PublicationView of(Publication publication) {
        var current = publication.current();
        return new PublicationView(
                publication.slug(),
                current.titleTh(),
                current.number(),
                current.collectionTitleTh(),
                current.referenceDate(),
                current.publishedAt(),
                current.snapshotSha256());
    }
}
