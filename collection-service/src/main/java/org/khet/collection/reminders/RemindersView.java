package org.khet.collection.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a collection as the interface shows it.
 *
 * @param toCome what the plan still has in store, by the calendar as it is
 * @param given how many schools were reminded, by occasion
 */
record RemindersView(
        boolean active,
        List<Integer> entryDays,
        List<Integer> certificationDays,
        List<Coming> toCome,
        List<Given> given,
        long version) {

    /** A reminder to come. */
    record Coming(Deadline deadline, int daysBefore, Instant at) {}

    /**
     * An occasion.
     *
     * @param daysBefore null where it was by hand
     * @param lastAt when the last school was reminded
     */
    record Given(Deadline deadline, @Nullable Integer daysBefore, int schools, Instant lastAt) {

        static List<Given> of(List<Reminder> all) {
            var occasions = new ArrayList<Given>();
            all.stream()
                    .collect(Collectors.groupingBy(
                            one -> Objects.hash(one.deadline(), one.daysBefore()), Collectors.toList()))
                    .values()
                    .forEach(of -> occasions.add(new Given(
                            of.getFirst().deadline(),
                            of.getFirst().daysBefore(),
                            Math.toIntExact(of.stream()
                                    .map(Reminder::schoolCode)
                                    .distinct()
                                    .count()),
                            of.stream()
                                    .map(Reminder::at)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow())));
            occasions.sort(Comparator.comparing(Given::lastAt).reversed());
            return occasions;
        }
    }
}
