package org.khet.reporting.discovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.publications.Publication.Withdrawal;
import org.khet.reporting.publications.Words;
import org.khet.reporting.publications.Words.Kind;
import org.khet.reporting.publications.Words.Word;

/** Publications as they are stored. */
final class Shelf {

    /** @param day the later, the newer */
    static Publication publication(String slug, String title, int day, @Nullable String wordsId) {
        var at = Instant.EPOCH.plusSeconds(86_400L * day);
        var edition = new Edition(
                1,
                title,
                "p-" + slug,
                "s",
                "รอบ 10 มิถุนายน",
                LocalDate.EPOCH,
                "0".repeat(64),
                at,
                null,
                null,
                null,
                wordsId);
        return new Publication(slug, 1, title, "9901", at, null, List.of(edition));
    }

    static Publication withdrawn(Publication one) {
        return new Publication(
                one.slug(),
                2,
                one.titleTh(),
                "9901",
                Instant.now(),
                new Withdrawal(Instant.now(), "supervisor", "ผิด"),
                one.editions());
    }

    static Words words(String id, String... names) {
        return new Words(
                id,
                Arrays.stream(names).map(name -> new Word(Kind.ROW, name, name)).toList());
    }

    private Shelf() {}
}
