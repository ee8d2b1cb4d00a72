package org.khet.collection.surroundings;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.StoredVersion;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Sink;
import org.springframework.stereotype.Component;

/** The figures of accepted versions, worked out from their rows when first asked for. */
@Component
class Figures {
    private static final Sink NOBODY = new Sink() {
        @Override
        public boolean wantsRows() {
            return false;
        }
    };

    private final MongoCollection<StoredFigures> stored;
    private final RecordStore records;

    Figures(MongoDatabase database, RecordStore records) {
        this.stored = database.getCollection("figures", StoredFigures.class);
        this.records = records;
    }

    /** @param checker of the data set by which the version was checked */
    Map<String, Map<String, Long>> of(StoredVersion version, Checker checker) {
        var known = stored.find(eq("_id", version.batch())).first();
        if (known != null) {
            return known.totals();
        }
        var found = StoredFigures.of(version.batch(), count(version, checker));
        stored.replaceOne(eq("_id", found.batch()), found, new ReplaceOptions().upsert(true));
        return found.totals();
    }

    private Map<String, Map<String, Long>> count(StoredVersion version, Checker checker) {
        try {
            var table = new StoredTable(records, version, checker.dataSet());
            return switch (checker.check(table, CheckContext.NONE, NOBODY)) {
                case Outcome.Checked checked -> checked.summary().totals();
                // What was accepted once may be refused by a reader grown stricter; then nothing is compared.
                case Outcome.Refused refused -> Map.of();
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
