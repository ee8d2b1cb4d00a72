package org.khet.collection.collections;

import java.time.Clock;
import java.util.function.Consumer;
import org.khet.collection.calendar.CalendarChanged;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.calendar.OfficeCalendar;
import org.khet.messaging.Change;
import org.khet.procedure.ProcedureCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after the due dates of the open steps: counts them anew when the calendar has changed, and tells once when a
 * step comes near its date, passes it, or is far behind it.
 */
@Component
class StepWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    private final DataCollections collections;
    private final Holidays holidays;
    private final Clock clock;

    StepWatch(DataCollections collections, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** A change made just before a crash is caught up with here, since each collection says by which table it counted. */
    @Scheduled(initialDelayString = "${khet.steps.watch}", fixedDelayString = "${khet.steps.watch}")
    void look() {
        var calendar = holidays.calendar();
        recount(calendar);
        escalate(calendar);
    }

    @EventListener
    void onChange(CalendarChanged change) {
        recount(change.calendar());
    }

    private void recount(OfficeCalendar calendar) {
        eachInWork(collection -> {
            if (collection.calendarVersion() < calendar.version()) {
                collections.change(collection.id(), read -> recounted(read, calendar));
            }
        });
    }

    private Change<DataCollection> recounted(DataCollection read, OfficeCalendar calendar) {
        var note = "ตารางวันหยุดรุ่น " + calendar.version();
        var counted = read.procedure().recompute(ProcedureCase.SYSTEM, note, clock.instant(), calendar.days());
        var changed = read.with(counted.changed(), Math.max(read.calendarVersion(), calendar.version()));
        return new Change<>(
                changed,
                counted.changes().stream()
                        .map(change -> CollectionNews.dueChanged(changed, change))
                        .toList());
    }

    private void escalate(OfficeCalendar calendar) {
        eachInWork(collection -> {
            if (!reached(collection, calendar).events().isEmpty()) {
                collections.change(collection.id(), read -> reached(read, calendar));
            }
        });
    }

    private Change<DataCollection> reached(DataCollection read, OfficeCalendar calendar) {
        var looked = read.procedure().escalate(clock.instant(), calendar.days());
        var changed = read.with(looked.changed(), read.calendarVersion());
        return new Change<>(
                changed,
                looked.escalations().stream()
                        .map(escalation -> CollectionNews.escalated(changed, escalation))
                        .toList());
    }

    /** One collection that cannot be looked after must not keep the others from it; the next look tries it again. */
    private void eachInWork(Consumer<DataCollection> look) {
        for (var collection : collections.inWork()) {
            try {
                look.accept(collection);
            } catch (RuntimeException e) {
                LOG.warn("The steps of collection {} could not be looked after: {}", collection.id(), e.toString());
            }
        }
    }
}
