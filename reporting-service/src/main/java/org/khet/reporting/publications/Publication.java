package org.khet.reporting.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A published report under its address.
 *
 * @param slug the address, the id
 * @param changedAt of the last edition or withdrawal; null in publications older than this member
 * @param withdrawal while it is taken back; a new edition ends that
 * @param editions every edition, oldest first; an erratum adds one, none is taken away
 */
public record Publication(
        @BsonId String slug,
        long version,
        String titleTh,
        String areaCode,
        @Nullable Instant changedAt,
        @Nullable Withdrawal withdrawal,
        List<Edition> editions)
        implements Aggregate {

    @Override
    public String id() {
        return slug;
    }

    public Edition current() {
        return editions.getLast();
    }

    Optional<Edition> edition(int number) {
        return editions.stream().filter(one -> one.number() == number).findFirst();
    }

    Publication with(Edition next, Instant now) {
        var all = new ArrayList<>(editions);
        all.add(next);
        return new Publication(slug, version, next.titleTh(), areaCode, now, null, all);
    }

    Publication withdrawn(Withdrawal decided) {
        return new Publication(slug, version, titleTh, areaCode, decided.at(), decided, editions);
    }

    /**
     * One edition: the production whose table and files it shows.
     *
     * @param reasonTh why it takes the place of the one before; null in a first edition
     * @param notesTh what a reader should know of it
     * @param areaNameTh whose figures they are, as the snapshot says
     * @param wordsId of the words by which it is found, see {@link Words}
     */
    public record Edition(
            int number,
            String titleTh,
            String productionId,
            String snapshotId,
            String collectionTitleTh,
            LocalDate referenceDate,
            String snapshotSha256,
            Instant publishedAt,
            @Nullable String reasonTh,
            @Nullable String notesTh,
            @Nullable String areaNameTh,
            @Nullable String wordsId) {}

    /**
     * Why it is no longer shown.
     *
     * @param office the part of the office that decided, for example {@code office-director}; never a person
     */
    public record Withdrawal(Instant at, String office, String reasonTh) {}
}
