package org.khet.notification.preferences;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.khet.idempotency.ETags;
import org.khet.notification.memory.Memory;
import org.khet.notification.memory.Remembered;
import org.springframework.stereotype.Component;

/** Everybody's wishes. */
@Component
public class Preferences {

    private final MongoCollection<Preference> stored;
    private final Remembered<Map<String, Preference>> all;

    Preferences(MongoDatabase database, Memory memory) {
        this.stored = database.getCollection("preferences", Preference.class);
        this.all = memory.of("preferences", this::read);
    }

    private Map<String, Preference> read() {
        var byPerson = new HashMap<String, Preference>();
        stored.find().forEach(preference -> byPerson.put(preference.id(), preference));
        return byPerson;
    }

    public Preference of(String recipientId) {
        var chosen = all.now().get(recipientId);
        return chosen == null ? Preference.usual(recipientId) : chosen;
    }

    /**
     * Stores what somebody chose.
     *
     * @param chosen with the version that it is based on
     * @throws org.khet.problem.ProblemException 412 where that is not the stored one any more
     */
    Preference put(Preference chosen) {
        var next = chosen.next();
        if (!stored(next, chosen.version())) {
            ETags.requireMatch(ETags.of(chosen.version()), next.version());
        }
        all.changed();
        return next;
    }

    /** Changes what somebody chose, whatever it is by now. */
    public void change(String recipientId, UnaryOperator<Preference> step) {
        while (true) {
            var before = of(recipientId);
            var after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            if (stored(after.next(), before.version())) {
                all.changed();
                return;
            }
            // Chosen anew at this moment: what is remembered here is old.
            all.changed();
        }
    }

    private boolean stored(Preference next, long basedOn) {
        if (basedOn > 0) {
            return stored.replaceOne(and(eq("_id", next.id()), eq("version", basedOn)), next)
                            .getMatchedCount()
                    > 0;
        }
        try {
            stored.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
