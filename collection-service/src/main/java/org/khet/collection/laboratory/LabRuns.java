package org.khet.collection.laboratory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** The runs of all areas; of each area the latest are kept. */
@Component
class LabRuns {

    private final Aggregates<LabRun> stored;
    private final MongoCollection<LabDefinition> definitions;
    private final LaboratorySettings settings;

    LabRuns(MongoDatabase database, OutboxRelay relay, LaboratorySettings settings) {
        this.stored = new Aggregates<>(database, "laboratory_runs", LabRun.class, relay);
        this.definitions = database.getCollection("laboratory_definitions", LabDefinition.class);
        this.settings = settings;
        stored.collection().createIndex(Indexes.ascending("areaCode"));
    }

    LabRun insert(LabRun run, String definition) {
        definitions.insertOne(new LabDefinition(run.id(), definition));
        var inserted = stored.insert(run);
        stored
                .collection()
                .find(eq("areaCode", run.areaCode()))
                .sort(descending("_id"))
                .skip(settings.kept())
                .into(new ArrayList<>())
                .stream()
                .filter(old -> !old.status().underWay())
                .forEach(old -> remove(old.id()));
        return inserted;
    }

    void remove(String id) {
        stored.collection().deleteOne(eq("_id", id));
        definitions.deleteOne(eq("_id", id));
    }

    LabRun change(String id, UnaryOperator<LabRun> change) {
        return stored.mutate(id, read -> Change.of(change.apply(read)));
    }

    String definition(String id) {
        var found = definitions.find(eq("_id", id)).first();
        if (found == null) {
            throw new IllegalStateException("The definition of run " + id + " is gone");
        }
        return found.definition();
    }

    LabRun getFor(Caller caller, String id) {
        return stored.find(id)
                .filter(run -> caller.coversArea(run.areaCode()))
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่พบการทดลองนี้ในขอบเขตของท่าน", "There is no such run within your reach")
                        .cure(
                                "ดูรายการการทดลอง รายการเก่าถูกลบเองเมื่อมีรายการใหม่",
                                "Look at the list; old runs make room for new ones")
                        .build());
    }

    /** Newest first. */
    List<LabRun> list(Caller caller, @Nullable String dataSetCode, @Nullable String below, int limit) {
        var reach = caller.areaCodes().contains("*") ? empty() : in("areaCode", caller.areaCodes());
        var ofSet = dataSetCode == null ? empty() : eq("dataSetCode", dataSetCode);
        var after = below == null ? empty() : lt("_id", below);
        return stored.collection()
                .find(and(reach, ofSet, after))
                .sort(descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
