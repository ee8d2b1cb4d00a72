package org.khet.cases;

import java.util.Set;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.HolidaysChanged;
import org.khet.events.EventType;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;

/** Hears of declared and withdrawn holidays. */
final class CalendarChanges implements EventHandler {

    private final OfficeCalendar calendar;

    CalendarChanges(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(CollectionEvents.HOLIDAYS_CHANGED);
    }

    @Override
    public void on(IncomingEvent event) {
        calendar.apply(event.data(HolidaysChanged.class));
    }
}
