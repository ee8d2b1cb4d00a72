package org.khet.collection.reminders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.springframework.stereotype.Component;

/** The plans of all collections, and every reminder that was given. */
@Component
class Reminders {

    private final Aggregates<ReminderPlan> plans;
    private final Aggregates<Reminder> given;

    Reminders(MongoDatabase database, OutboxRelay relay) {
        plans = new Aggregates<>(database, "reminder_plans", ReminderPlan.class, relay);
        given = new Aggregates<>(database, "reminders", Reminder.class, relay);
        given.collection().createIndex(Indexes.ascending("collectionId"));
    }

    ReminderPlan plan(String collectionId) {
        return plans.find(collectionId).orElseGet(() -> ReminderPlan.usual(collectionId));
    }

    ReminderPlan change(ReminderPlan changed) {
        return changed.version() == 0 ? plans.insert(changed) : plans.save(changed);
    }

    /** Whether it was given now; a reminder that has been given already is not given again. */
    boolean give(Reminder reminder, NewEvent event) {
        try {
            given.insert(reminder, event);
            return true;
        } catch (AlreadyExistsException e) {
            return false;
        }
    }

    /** The ids of all that were given in a collection. */
    Set<String> idsIn(String collectionId) {
        return in(collectionId).stream().map(Reminder::id).collect(Collectors.toSet());
    }

    List<Reminder> in(String collectionId) {
        return given.collection().find(eq("collectionId", collectionId)).into(new ArrayList<>());
    }

    /** Newest first. */
    Page<Reminder> list(String collectionId, PageRequest page) {
        var wanted = eq("collectionId", collectionId);
        var found = given.collection()
                .find(page.after() == null ? wanted : and(wanted, lt("_id", page.after())))
                .sort(descending("_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, Reminder::id);
    }
}
