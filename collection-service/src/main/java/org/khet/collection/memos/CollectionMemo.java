package org.khet.collection.memos;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A memo of a collection, from its first saved draft on.
 *
 * @param id made of collection and kind, so that there can only be one
 * @param issued once it is final; null for a draft
 */
public record CollectionMemo(
        @BsonId String id,
        long version,
        String collectionId,
        String areaCode,
        MemoKind kind,
        MemoText text,
        @Nullable Issued issued,
        Instant changedAt,
        String changedBy)
        implements Aggregate {

    /**
     * A memo as it went out; its bytes are kept apart.
     *
     * @param registerId its line in the register
     * @param letterheadVersion of the letterhead it was printed with
     */
    public record Issued(
            String registerId,
            String number,
            LocalDate date,
            String pdfSha256,
            String docxSha256,
            long letterheadVersion,
            Instant at,
            String by) {}

    static String idOf(String collectionId, MemoKind kind) {
        return collectionId + "-" + kind.path();
    }

    CollectionMemo with(MemoText changed, @Nullable Issued as, Instant at, String by) {
        return new CollectionMemo(id, version, collectionId, areaCode, kind, changed, as, at, by);
    }
}
