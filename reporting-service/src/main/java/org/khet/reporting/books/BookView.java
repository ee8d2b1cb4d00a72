package org.khet.reporting.books;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.books.StatisticsBook.Contents;
import org.khet.reporting.books.StatisticsBook.Edition;
import org.khet.reporting.outputs.Binding.Source;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.ProductionStatus;

/** A book as the interface shows it. */
record BookView(
        String id,
        long version,
        String areaCode,
        String author,
        Instant createdAt,
        Contents contents,
        List<EditionView> editions) {

    /** @param proposal null where nobody has proposed to publish it */
    record EditionView(
            int number,
            boolean draft,
            Instant madeAt,
            String madeBy,
            Contents contents,
            List<Source> sources,
            long bytes,
            String sha256,
            @Nullable Proposal proposal) {

        static EditionView of(Edition edition, @Nullable Production proposed) {
            return new EditionView(
                    edition.number(),
                    edition.draft(),
                    edition.madeAt(),
                    edition.madeBy(),
                    edition.contents(),
                    edition.sources(),
                    edition.bytes(),
                    edition.sha256(),
                    proposed == null
                            ? null
                            : new Proposal(
                                    proposed.id(),
                                    proposed.status(),
                                    proposed.progress().slug()));
        }
    }

    /**
     * How far an edition is on its way to the public.
     *
     * @param slug its address, once published
     */
    record Proposal(
            String productionId,
            ProductionStatus status,
            @Nullable String slug) {}

    /** @param proposed finds a production by its id; null where there is none */
    static BookView of(StatisticsBook book, Function<String, @Nullable Production> proposed) {
        return new BookView(
                book.id(),
                book.version(),
                book.areaCode(),
                book.authorName(),
                book.createdAt(),
                book.contents(),
                book.editions().stream()
                        .map(edition -> EditionView.of(
                                edition, proposed.apply(StatisticsBook.productionId(book.id(), edition.number()))))
                        .toList());
    }
}
