package org.khet.reporting.productions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Doubt;
import org.khet.reporting.productions.Production.Output;

/** A production as the interface shows it. */
record ProductionView(
        String id,
        long version,
        String reportCode,
        String snapshotId,
        String titleTh,
        ProductionStatus status,
        String author,
        Instant createdAt,
        boolean own,
        @Nullable String slug,
        List<Output> outputs,
        List<Doubt> doubts) {

    static ProductionView of(Production production, String subject) {
        return new ProductionView(
                production.id(),
                production.version(),
                production.reportCode(),
                production.snapshotId(),
                production.titleTh(),
                production.status(),
                production.authorName(),
                production.createdAt(),
                production.author().equals(subject),
                production.progress().slug(),
                production.outputs(),
                production.doubts());
    }
}
