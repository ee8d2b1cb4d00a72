package org.khet.reporting.publications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.productions.Production.Output;

/**
 * One edition as its page shows it; the table itself is fetched from beside it.
 *
 * @param present number of the edition that counts now
 * @param withdrawal why nothing is shown any more; null where it is
 * @param files none where it is withdrawn
 * @param editions oldest first
 */
record PublicationPage(
        PublicationView publication,
        int present,
        Publication.@Nullable Withdrawal withdrawal,
        String productionId,
        List<Output> files,
        List<EditionView> editions) {

    record EditionView(
            int number,
            String titleTh,
            Instant publishedAt,
            @Nullable String reasonTh) {}

    static PublicationPage of(Publication publication, Publication.Edition shown, List<Output> files) {
        return new PublicationPage(
                PublicationView.of(publication, shown),
                publication.current().number(),
                publication.withdrawal(),
                shown.productionId(),
                publication.withdrawal() == null ? files : List.of(),
                publication.editions().stream()
                        .map(edition -> new EditionView(
                                edition.number(), edition.titleTh(), edition.publishedAt(), edition.reasonTh()))
                        .toList());
    }
}
