package org.khet.collection.reminders;

import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.messaging.Aggregate;

/**
 * When a collection's schools are reminded by themselves.
 *
 * @param id of the collection
 * @param version 0 while nobody has changed what is usual
 * @param entryDays working days before the last day of entry, the farthest first; 0 is the morning of the day
 * @param certificationDays likewise before the last day of certification
 */
public record ReminderPlan(
        @BsonId String id, long version, boolean active, List<Integer> entryDays, List<Integer> certificationDays)
        implements Aggregate {

    public ReminderPlan {
        entryDays = sorted(entryDays);
        certificationDays = sorted(certificationDays);
    }

    static ReminderPlan usual(String collectionId) {
        return new ReminderPlan(collectionId, 0, true, List.of(7, 3, 1, 0), List.of(3, 1, 0));
    }

    List<Integer> days(Deadline deadline) {
        return switch (deadline) {
            case ENTRY -> entryDays;
            case CERTIFICATION -> certificationDays;
        };
    }

    private static List<Integer> sorted(List<Integer> days) {
        return days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }
}
