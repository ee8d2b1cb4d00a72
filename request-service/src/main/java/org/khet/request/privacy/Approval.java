package org.khet.request.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.request.catalogue.CatalogueItem.DataClass;

/**
 * What was asked to be let through for one request, and what was decided. Asking anew opens it again; decisions stay.
 *
 * @param id the request's
 * @param fields those that need an approval; empty for a list of people without any such field
 * @param unmasked those shown whole
 * @param decision null while it is open
 * @param earlier decisions on what was asked before
 */
public record Approval(
        @BsonId String id,
        long version,
        DataClass dataClass,
        List<String> fields,
        List<String> unmasked,
        String purpose,
        String legalBasis,
        String askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable Decision decision,
        List<Decision> earlier)
        implements Aggregate {

    /** Who decided, by name: a signature under what leaves the office. */
    public record Decision(boolean approved, String by, String byName, Instant at, String reason) {}

    boolean isOpen() {
        return decision == null;
    }

    boolean covers(List<String> guarded, List<String> shownWhole) {
        return decision != null
                && decision.approved()
                && fields.containsAll(guarded)
                && unmasked.containsAll(shownWhole);
    }

    Approval decided(Decision made) {
        var all = new ArrayList<>(earlier);
        all.add(made);
        return new Approval(
                id,
                version,
                dataClass,
                fields,
                unmasked,
                purpose,
                legalBasis,
                askedBy,
                askedByName,
                askedAt,
                made,
                List.copyOf(all));
    }
}
