package org.khet.reporting.executives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The few figures of a snapshot of pupils that a director asks for first. A snapshot never changes, so neither does this.
 *
 * @param id of the snapshot
 * @param ofPupils whether it is one of pupils by grade and room; the figures of others are noughts and not shown
 * @param smallSchools those with at most the number of pupils that the office calls small
 */
public record Summary(
        @BsonId String id,
        boolean ofPupils,
        String collectionId,
        String titleTh,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Instant createdAt,
        List<String> areaCodes,
        long pupils,
        long rooms,
        int schools,
        int smallSchools) {}
