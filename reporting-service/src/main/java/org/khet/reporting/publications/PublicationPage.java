package org.khet.reporting.publications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Production.Output;

/**
 * One edition as its page shows it; the table itself is fetched from beside it.
 *
 * @param present number of the edition that counts now
 * @param withdrawal why nothing is shown any more; null where it is
 * @param files none where it is withdrawn
 * @param editions oldest first
 * @param perSchool whether each school of it has a page of its own below this address
 */
record PublicationPage(
        PublicationView publication,
        int present,
        Publication.@Nullable Withdrawal withdrawal,
        String productionId,
        List<Output> files,
        List<EditionView> editions,
        boolean perSchool) {

    record EditionView(
            int number,
            String titleTh,
            Instant publishedAt,
            @Nullable String reasonTh) {}

    static PublicationPage of(Publication publication, Publication.Edition shown, Production production) {
        return new PublicationPage(
                PublicationView.of(publication, shown),
                publication.current().number(),
                publication.withdrawal(),
                shown.productionId(),
                publication.withdrawal() == null ? production.outputs() : List.of(),
                publication.editions().stream()
                        .map(edition -> new EditionView(
                                edition.number(), edition.titleTh(), edition.publishedAt(), edition.reasonTh()))
                        .toList(),
                production.isOfSchools());
    }
}
