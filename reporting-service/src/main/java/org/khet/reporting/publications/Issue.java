package org.khet.reporting.publications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.productions.Production;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.snapshots.Snapshot;

/**
 * What is to be published, where and as what.
 *
 * @param reasonTh why it takes the place of an edition that is published already; null where it is the first
 */
record Issue(
        String slug,
        String titleTh,
        @Nullable String reasonTh,
        @Nullable String notesTh,
        Production production,
        Snapshot snapshot) {

    Edition edition(int number, Instant now, String wordsId) {
        return new Edition(
                number,
                titleTh,
                production.id(),
                snapshot.id(),
                snapshot.titleTh(),
                snapshot.referenceDate(),
                snapshot.sha256(),
                now,
                number == 1 ? null : reasonTh,
                notesTh,
                snapshot.members().getFirst().areaNameTh(),
                wordsId);
    }
}
