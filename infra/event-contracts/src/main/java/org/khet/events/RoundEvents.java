package org.khet.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to schools in the course of a round, told by collection-service. */
public final class RoundEvents {

    public static final EventType SCHOOLS_JOINED =
            EventType.of("collection.schools-joined.v1", Topics.COLLECTION, SchoolsJoined.class);

    public static final EventType ENTRY_REMINDER =
            EventType.of("collection.entry-reminder.v1", Topics.COLLECTION, DeadlineReminder.class);
    public static final EventType CERTIFICATION_REMINDER =
            EventType.of("collection.certification-reminder.v1", Topics.COLLECTION, DeadlineReminder.class);

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

    /**
     * A school that has yet to submit, or whose director has yet to certify, is to be reminded.
     *
     * @param closesAt the deadline; the instant itself is too late
     * @param daysLeft working days after today until the last day; 0 on that day
     */
    public record DeadlineReminder(
            String reminderId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            Instant closesAt,
            int daysLeft) {}

    private RoundEvents() {}
}
