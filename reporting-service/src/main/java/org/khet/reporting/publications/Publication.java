package org.khet.reporting.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.messaging.Aggregate;

/**
 * A published report under its address.
 *
 * @param slug the address, the id
 * @param editions every edition, oldest first; an erratum adds one, none is taken away
 */
public record Publication(@BsonId String slug, long version, String titleTh, String areaCode, List<Edition> editions)
        implements Aggregate {

    @Override
    public String id() {
        return slug;
    }

    public Edition current() {
        return editions.getLast();
    }

    /** One edition: the production whose table and files it shows. */
    public record Edition(
            int number,
            String titleTh,
            String productionId,
            String snapshotId,
            String collectionTitleTh,
            LocalDate referenceDate,
            String snapshotSha256,
            Instant publishedAt) {}
}
