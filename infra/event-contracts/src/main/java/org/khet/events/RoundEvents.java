package org.khet.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to schools in the course of a round, told by collection-service. */
public final class RoundEvents {

    public static final EventType SCHOOLS_JOINED =
            EventType.of("collection.schools-joined.v1", Topics.COLLECTION, SchoolsJoined.class);

    /** Schools that opened while the round was on; they are told what the others were told at its beginning. */
    public record SchoolsJoined(
            String collectionId,
            String titleTh,
            @Nullable String titleEn,
            LocalDate referenceDate,
            Instant entryClosesAt,
            Instant certificationClosesAt,
            String areaCode,
            List<String> schoolCodes) {}

    private RoundEvents() {}
}
