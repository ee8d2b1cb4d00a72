package org.khet.collection.reminders;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregate;

/**
 * One school reminded once.
 *
 * @param id made of what makes it this reminder, so that there can only be one
 * @param daysBefore the distance it was for; null where an officer gave it by hand
 */
public record Reminder(
        @BsonId String id,
        long version,
        String collectionId,
        String schoolCode,
        Deadline deadline,
        @Nullable Integer daysBefore,
        Instant at,
        Actor by)
        implements Aggregate {

    /** The deadline's day is part of it: where the window is moved, the new deadline has reminders of its own. */
    static Reminder planned(
            String collectionId, String schoolCode, Deadline deadline, LocalDate lastDay, int daysBefore, Instant at) {
        var id = String.join(
                "-", collectionId, schoolCode, deadline.name(), lastDay.toString(), String.valueOf(daysBefore));
        return new Reminder(id, 0, collectionId, schoolCode, deadline, daysBefore, at, Actor.SYSTEM);
    }

    /** By hand a school is reminded once a day at most. */
    static Reminder byHand(
            String collectionId, String schoolCode, Deadline deadline, LocalDate today, Actor by, Instant at) {
        var id = String.join("-", collectionId, schoolCode, deadline.name(), "hand", today.toString());
        return new Reminder(id, 0, collectionId, schoolCode, deadline, null, at, by);
    }
}
