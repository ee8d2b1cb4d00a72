package org.khet.collection.reminders;

import java.time.Clock;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks whether the morning of a reminder has come. Looking again on the same day, after a restart or from another copy of
 * the service, reminds nobody twice, and catches up with whoever was not reached before a crash.
 */
@Component
class ReminderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWatch.class);

    private final DataCollections collections;
    private final Reminders reminders;
    private final Reminding reminding;
    private final Holidays holidays;
    private final ReminderSettings settings;
    private final Clock clock;

    ReminderWatch(
            DataCollections collections,
            Reminders reminders,
            Reminding reminding,
            Holidays holidays,
            ReminderSettings settings,
            Clock clock) {
        this.collections = collections;
        this.reminders = reminders;
        this.reminding = reminding;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${khet.reminders.watch}", fixedDelayString = "${khet.reminders.watch}")
    void look() {
        for (var collection : collections.open()) {
            try {
                look(collection);
            } catch (RuntimeException e) {
                LOG.warn("Nobody could be reminded of collection {}: {}", collection.id(), e.toString());
            }
        }
    }

    private void look(DataCollection collection) {
        var plan = reminders.plan(collection.id());
        if (!plan.active()) {
            return;
        }
        for (var deadline : Deadline.values()) {
            Schedule.due(
                            plan.days(deadline),
                            deadline.window(collection),
                            settings.morning(),
                            clock.instant(),
                            holidays.calendar().days())
                    .ifPresent(daysBefore -> {
                        int given = reminding.planned(collection, deadline, daysBefore);
                        if (given > 0) {
                            LOG.info(
                                    "{} schools of collection {} reminded of {} {} days before",
                                    given,
                                    collection.id(),
                                    deadline,
                                    daysBefore);
                        }
                    });
        }
    }
}
