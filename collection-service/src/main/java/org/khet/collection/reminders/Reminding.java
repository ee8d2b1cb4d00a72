package org.khet.collection.reminders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.collections.Extension;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.BoardRow;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.events.RoundEvents;
import org.khet.events.RoundEvents.DeadlineReminder;
import org.khet.messaging.NewEvent;
import org.springframework.stereotype.Component;

/** Gives reminders: to those alone who have yet to do their part at that very moment, and each only once. */
@Component
class Reminding {

    private final DataCollections collections;
    private final Reminders reminders;
    private final Submissions submissions;
    private final Holidays holidays;
    private final Clock clock;

    Reminding(
            DataCollections collections, Reminders reminders, Submissions submissions, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.reminders = reminders;
        this.submissions = submissions;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @return how many were reminded now */
    int planned(DataCollection collection, Deadline deadline, int daysBefore) {
        var lastDay = Schedule.lastDay(deadline.window(collection));
        var before = reminders.idsIn(collection.id());
        int given = 0;
        for (var code : yetToDo(collection, deadline)) {
            var reminder = Reminder.planned(collection.id(), code, deadline, lastDay, daysBefore, clock.instant());
            if (!before.contains(reminder.id()) && give(collection, reminder, daysBefore)) {
                given++;
            }
        }
        return given;
    }

    /** Reminds those of the chosen schools that have yet to do it, and says of the others why not. */
    RemindReport byHand(DataCollection collection, Deadline deadline, Collection<String> chosen, Actor by) {
        var now = clock.instant();
        var today = Schedule.day(now);
        int daysLeft = Schedule.daysLeft(
                deadline.window(collection), now, holidays.calendar().days());
        var reminded = new ArrayList<String>();
        var skipped = new ArrayList<RemindReport.Skipped>();
        for (var code : chosen.stream().distinct().sorted().toList()) {
            if (!deadline.missedBy(statusNow(collection, code))) {
                skipped.add(RemindReport.done(code, deadline));
            } else if (give(collection, Reminder.byHand(collection.id(), code, deadline, today, by, now), daysLeft)) {
                reminded.add(code);
            } else {
                skipped.add(RemindReport.remindedToday(code));
            }
        }
        return new RemindReport(reminded, skipped);
    }

    private List<String> yetToDo(DataCollection collection, Deadline deadline) {
        Map<String, SubmissionStatus> statuses = submissions.boardOf(collection.id()).stream()
                .collect(Collectors.toMap(BoardRow::schoolCode, BoardRow::status));
        return collection.schoolCodes().stream()
                .filter(code -> deadline.missedBy(statuses.getOrDefault(code, SubmissionStatus.NOT_STARTED)))
                .toList();
    }

    private boolean give(DataCollection collection, Reminder reminder, int daysLeft) {
        var deadline = reminder.deadline();
        // A school may have submitted while the others were being reminded.
        if (!deadline.missedBy(statusNow(collection, reminder.schoolCode()))) {
            return false;
        }
        return reminders.give(
                reminder,
                new NewEvent(
                        deadline == Deadline.ENTRY ? RoundEvents.ENTRY_REMINDER : RoundEvents.CERTIFICATION_REMINDER,
                        reminder.id(),
                        new DeadlineReminder(
                                reminder.id(),
                                collection.id(),
                                collection.titleTh(),
                                reminder.schoolCode(),
                                deadline.ends(
                                        collection,
                                        collections
                                                .extensions(collection)
                                                .getOrDefault(reminder.schoolCode(), Extension.NONE)),
                                daysLeft)));
    }

    private SubmissionStatus statusNow(DataCollection collection, String schoolCode) {
        return submissions
                .rowOf(collection.id(), schoolCode)
                .map(BoardRow::status)
                .orElse(SubmissionStatus.NOT_STARTED);
    }
}
