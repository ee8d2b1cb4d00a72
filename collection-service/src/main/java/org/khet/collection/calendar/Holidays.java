package org.khet.collection.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.khet.calendar.Holiday;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.ChangedDay;
import org.khet.events.CollectionEvents.HolidaysChanged;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The holidays, begun with those shipped and kept by the office from then on. */
@Component
public class Holidays {

    private final Aggregates<HolidayTable> tables;
    private final ApplicationEventPublisher listeners;
    private final String[] regions;

    Holidays(
            MongoDatabase database, OutboxRelay relay, ApplicationEventPublisher listeners, CalendarSettings settings) {
        this.tables = new Aggregates<>(database, "calendar", HolidayTable.class, relay);
        this.listeners = listeners;
        this.regions = settings.regions().toArray(String[]::new);
        if (tables.find(HolidayTable.ID).isEmpty()) {
            begin();
        }
    }

    private void begin() {
        try {
            tables.insert(new HolidayTable(HolidayTable.ID, 1, ThaiHolidays.shipped()));
        } catch (AlreadyExistsException e) {
            // Another copy of the service, starting at the same time, has begun the table.
            return;
        }
    }

    public OfficeCalendar calendar() {
        return calendar(table());
    }

    HolidayTable table() {
        return tables.get(HolidayTable.ID);
    }

    HolidayTable add(Holiday day) {
        return change(table -> {
            if (table.has(day.date(), day.region())) {
                throw ProblemException.of(CalendarProblems.HOLIDAY_EXISTS)
                        .detail(
                                "มีวันหยุดในวันที่ " + day.date() + " แล้ว",
                                "There is a holiday on " + day.date() + " already")
                        .cure("ลบวันหยุดเดิมก่อน", "Remove the present one first")
                        .build();
            }
            return told(table.with(day), List.of(day), false);
        });
    }

    HolidayTable remove(LocalDate date) {
        return change(table -> {
            var days = table.on(date);
            if (days.isEmpty()) {
                throw ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่มีวันหยุดในวันที่ " + date, "There is no holiday on " + date)
                        .cure("ตรวจวันที่ในตารางวันหยุด", "Check the date in the table of holidays")
                        .build();
            }
            return told(table.without(date), days, true);
        });
    }

    private HolidayTable change(Function<HolidayTable, Change<HolidayTable>> decision) {
        var changed = tables.mutate(HolidayTable.ID, decision);
        listeners.publishEvent(new CalendarChanged(calendar(changed)));
        return changed;
    }

    private static Change<HolidayTable> told(HolidayTable changed, List<Holiday> days, boolean removed) {
        var news = days.stream()
                .map(day -> new ChangedDay(day.date(), day.nameTh(), day.kind().name(), day.region(), removed))
                .toList();
        return Change.of(
                changed,
                new NewEvent(
                        CollectionEvents.HOLIDAYS_CHANGED,
                        HolidayTable.ID,
                        new HolidaysChanged(news, changed.version() + 1)));
    }

    private OfficeCalendar calendar(HolidayTable table) {
        return new OfficeCalendar(WorkingCalendar.of(table.days()).inRegions(regions), table.version());
    }
}
