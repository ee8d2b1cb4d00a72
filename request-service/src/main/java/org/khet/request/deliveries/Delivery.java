package org.khet.request.deliveries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * What was handed over for a request, and how it was received.
 *
 * @param id the request's
 * @param packageId of the stored ZIP
 * @param cover null where it went without one
 * @param satisfaction null until the requester has said
 */
public record Delivery(
        @BsonId String id,
        long version,
        String packageId,
        String packageSha256,
        long packageBytes,
        @Nullable Cover cover,
        Way way,
        Instant deliveredAt,
        String deliveredBy,
        List<Receipt> receipts,
        @Nullable Satisfaction satisfaction)
        implements Aggregate {

    /** How it is given. */
    public enum Way {
        LINK,
        IN_PERSON
    }

    /** The paper on top. */
    public record Cover(String form, String number, String sha256) {}

    /**
     * A hand-over in person.
     *
     * @param receivedBySealed the receiver's name, see infra/sealed-contacts
     * @param document what they showed; never its number
     */
    public record Receipt(
            String receivedBySealed, ShownDocument document, String handedBy, String handedByName, Instant at) {}

    /** What a receiver shows to say who they are. */
    public enum ShownDocument {
        CITIZEN_CARD,
        OFFICIAL_CARD,
        DRIVING_LICENCE,
        PASSPORT,
        AUTHORISATION_LETTER
    }

    /** @param score 1 (not at all) to 5 (fully) */
    public record Satisfaction(int score, @Nullable String words, Instant at) {}

    Delivery with(Receipt added) {
        var longer = new ArrayList<>(receipts);
        longer.add(added);
        return new Delivery(
                id,
                version,
                packageId,
                packageSha256,
                packageBytes,
                cover,
                way,
                deliveredAt,
                deliveredBy,
                List.copyOf(longer),
                satisfaction);
    }

    Delivery with(Satisfaction said) {
        return new Delivery(
                id,
                version,
                packageId,
                packageSha256,
                packageBytes,
                cover,
                way,
                deliveredAt,
                deliveredBy,
                receipts,
                said);
    }
}
