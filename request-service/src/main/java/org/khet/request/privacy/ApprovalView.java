package org.khet.request.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.CatalogueItem.DataClass;

/** An approval as the interface shows it; {@code state} NONE where none was asked for. */
record ApprovalView(
        State state,
        long version,
        @Nullable DataClass dataClass,
        List<String> fields,
        List<String> unmasked,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String askedByName,
        @Nullable Instant askedAt,
        @Nullable Decided decision,
        List<Decided> earlier) {

    static final ApprovalView NONE =
            new ApprovalView(State.NONE, 0, null, List.of(), List.of(), null, null, null, null, null, List.of());

    enum State {
        NONE,
        ASKED,
        APPROVED,
        REFUSED
    }

    record Decided(boolean approved, String byName, Instant at, String reason) {}

    static ApprovalView of(Approval from) {
        var decision = from.decision();
        return new ApprovalView(
                decision == null ? State.ASKED : decision.approved() ? State.APPROVED : State.REFUSED,
                from.version(),
                from.dataClass(),
                from.fields(),
                from.unmasked(),
                from.purpose(),
                from.legalBasis(),
                from.askedByName(),
                from.askedAt(),
                decision == null ? null : decided(decision),
                from.earlier().stream().map(ApprovalView::decided).toList());
    }

    private static Decided decided(Approval.Decision decision) {
        return new Decided(decision.approved(), decision.byName(), decision.at(), decision.reason());
    }
}
