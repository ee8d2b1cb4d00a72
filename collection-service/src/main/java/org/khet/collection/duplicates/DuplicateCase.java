package org.khet.collection.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * One pupil who stands in the files of several schools of one collection.
 *
 * @param id made of collection and pupil, so that there can only be one
 * @param pupil keyed hash of the pupil's ID
 * @param token by which the pupil's rows are found
 * @param sides the schools that have the pupil now, by code
 * @param involved every school that ever had the pupil in this collection
 * @param keepsAt the school that keeps the pupil, once decided; it stays decided should the pupil turn up again
 * @param applied whether every losing school's submission shows what was decided and is known so
 */
public record DuplicateCase(
        @BsonId String id,
        long version,
        String collectionId,
        String collectionTitleTh,
        String areaCode,
        CaseStatus status,
        String pupil,
        long token,
        String maskedId,
        List<Side> sides,
        List<String> involved,
        @Nullable String keepsAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        boolean applied,
        Instant openedAt,
        Instant updatedAt)
        implements Aggregate {

    public DuplicateCase {
        sides = List.copyOf(sides);
        involved = List.copyOf(involved);
    }

    static DuplicateCase open(
            String id,
            String collectionId,
            String collectionTitleTh,
            String areaCode,
            Pupil pupil,
            List<Side> sides,
            Instant at) {
        return new DuplicateCase(
                id,
                0,
                collectionId,
                collectionTitleTh,
                areaCode,
                CaseStatus.OPEN,
                pupil.hash(),
                pupil.token(),
                pupil.maskedId(),
                sides,
                codes(sides),
                null,
                null,
                null,
                true,
                at,
                at);
    }

    /** A pupil without the pupil's ID. */
    record Pupil(String hash, long token, String maskedId) {}

    DuplicateCase seen(CaseStatus then, List<Side> now, Instant at) {
        var all = new TreeSet<>(involved);
        all.addAll(codes(now));
        return new DuplicateCase(
                id,
                version,
                collectionId,
                collectionTitleTh,
                areaCode,
                then,
                pupil,
                token,
                maskedId,
                now,
                List.copyOf(all),
                keepsAt,
                reason,
                decidedBy,
                then != CaseStatus.DECIDED,
                openedAt,
                at);
    }

    DuplicateCase decided(String keeper, String why, String by, Instant at) {
        return new DuplicateCase(
                id,
                version,
                collectionId,
                collectionTitleTh,
                areaCode,
                CaseStatus.DECIDED,
                pupil,
                token,
                maskedId,
                sides,
                involved,
                keeper,
                why,
                by,
                false,
                openedAt,
                at);
    }

    DuplicateCase appliedEverywhere() {
        return new DuplicateCase(
                id,
                version,
                collectionId,
                collectionTitleTh,
                areaCode,
                status,
                pupil,
                token,
                maskedId,
                sides,
                involved,
                keepsAt,
                reason,
                decidedBy,
                true,
                openedAt,
                updatedAt);
    }

    List<String> schoolCodes() {
        return codes(sides);
    }

    private static List<String> codes(List<Side> sides) {
        return sides.stream().map(Side::schoolCode).distinct().sorted().toList();
    }
}
