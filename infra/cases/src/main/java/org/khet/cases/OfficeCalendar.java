package org.khet.cases;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.khet.calendar.Holiday;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;
import org.khet.events.CollectionEvents.ChangedDay;
import org.khet.events.CollectionEvents.HolidaysChanged;

/** A service's own copy of the office's calendar: the shipped days, changed by what collection-service told since. */
public final class OfficeCalendar {

    private final MongoCollection<Document> changes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile WorkingCalendar current;

    public OfficeCalendar(MongoDatabase database) {
        this.changes = database.getCollection("holiday_changes");
        this.current = load();
    }

    public WorkingCalendar current() {
        return current;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes over a change; applying the same change again changes nothing. */
    void apply(HolidaysChanged event) {
        for (var day : event.changed()) {
            var id = day.date().toString();
            var known = changes.find(eq("_id", id)).first();
            if (known == null || known.getLong("tableVersion") < event.tableVersion()) {
                changes.replaceOne(
                        eq("_id", id), document(day, event.tableVersion()), new ReplaceOptions().upsert(true));
            }
        }
        current = load();
        listeners.forEach(Runnable::run);
    }

    private WorkingCalendar load() {
        var calendar = WorkingCalendar.of(ThaiHolidays.shipped());
        for (var change : changes.find().into(new ArrayList<>())) {
            var date = LocalDate.parse(change.getString("_id"));
            calendar = calendar.without(date);
            if (!change.getBoolean("removed")) {
                calendar = calendar.with(new Holiday(
                        date,
                        change.getString("nameTh"),
                        null,
                        Holiday.Kind.valueOf(change.getString("kind")),
                        change.getString("region")));
            }
        }
        return calendar;
    }

    private static Document document(ChangedDay day, long tableVersion) {
        return new Document("_id", day.date().toString())
                .append("nameTh", day.nameTh())
                .append("kind", day.kind())
                .append("region", day.region())
                .append("removed", day.removed())
                .append("tableVersion", tableVersion);
    }
}
