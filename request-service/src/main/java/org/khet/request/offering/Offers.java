package org.khet.request.offering;

import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.khet.search.SearchText;
import org.khet.search.ThaiOrder;
import org.khet.search.Wish;

/** Which of the published reports may answer a wish: those that hold all of it, then those near to it, in Thai order. */
final class Offers {

    /** Half of what was typed; below that people took the offers for chance (tried on the sample's reports). */
    private static final double NEAR = 0.5;

    private static final int MOST = 5;

    private record Match(PublishedReport report, double nearness) {}

    static List<PublishedReport> of(String typed, Collection<PublishedReport> reports) {
        var wish = Wish.of(typed);
        return reports.stream()
                .map(report -> new Match(report, wish.nearness(text(report))))
                .filter(match -> match.nearness() >= NEAR)
                // Tenths: a letter more or less in common does not outweigh the order that people look things up in.
                .sorted(Comparator.comparing((Match match) -> -Math.floor(match.nearness() * 10))
                        .thenComparing(ThaiOrder.by(match -> match.report().titleTh())))
                .limit(MOST)
                .map(Match::report)
                .toList();
    }

    private static String text(PublishedReport report) {
        var words = new StringBuilder(report.titleTh()).append(' ').append(report.slug());
        if (report.collectionTitleTh() != null) {
            words.append(' ').append(report.collectionTitleTh());
        }
        if (report.referenceDate() != null) {
            words.append(' ')
                    .append(ThaiBuddhistDate.from(report.referenceDate()).get(ChronoField.YEAR_OF_ERA));
        }
        return SearchText.of(words.toString());
    }

    private Offers() {}
}
