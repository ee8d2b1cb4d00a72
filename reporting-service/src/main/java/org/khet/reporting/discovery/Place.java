package org.khet.reporting.discovery;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.discovery.PublishedIndex.Ranked;

/** Where in the order of answers one stands: what a cursor holds. */
record Place(Rank rank, Instant publishedAt, String slug) {

    private static final int PARTS = 3;

    static Place of(Ranked ranked) {
        var shown = ranked.listing().shown();
        return new Place(ranked.rank(), shown.publishedAt(), shown.slug());
    }

    /** @throws ProblemException 422 where it is no place of ours */
    static Place parse(String key) {
        var parts = key.split(" ", -1);
        try {
            if (parts.length == PARTS) {
                return new Place(Rank.valueOf(parts[0]), Instant.parse(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw forged();
        }
        throw forged();
    }

    String key() {
        return rank + " " + publishedAt + " " + slug;
    }

    /** Whether another stands after this one. */
    boolean isBefore(Ranked other) {
        var place = of(other);
        int byRank = rank.compareTo(place.rank);
        if (byRank != 0) {
            return byRank < 0;
        }
        int byTime = place.publishedAt.compareTo(publishedAt);
        return byTime == 0 ? slug.compareTo(place.slug) < 0 : byTime < 0;
    }

    private static ProblemException forged() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "cursor",
                        "cursor ไม่ถูกต้อง ให้ใช้ค่า nextCursor ของหน้าก่อน",
                        "Not a cursor: use the nextCursor of the page before")
                .build();
    }
}
