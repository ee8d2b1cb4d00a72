package org.khet.reporting.executives;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.khet.events.StepNotice;
import org.springframework.stereotype.Component;

/**
 * Steps of requests and collections near or past their due day, kept from events. Each step is told of before it is late, so
 * lateness is counted at reading, whatever was heard last.
 */
@Component
class RunningSteps {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<RunningStep> steps;

    RunningSteps(MongoDatabase database) {
        this.steps = database.getCollection("executive_steps", RunningStep.class);
    }

    void told(StepNotice notice) {
        var due = notice.dueOn();
        if (due != null) {
            steps.replaceOne(eq("_id", notice.caseId()), RunningStep.of(notice, due), UPSERT);
        }
    }

    /** Whichever step is done, the one that was late before is not the one at work any more. */
    void done(String caseId) {
        steps.deleteOne(eq("_id", caseId));
    }

    void change(String caseId, UnaryOperator<RunningStep> change) {
        var known = steps.find(eq("_id", caseId)).first();
        if (known != null) {
            steps.replaceOne(eq("_id", caseId), change.apply(known), UPSERT);
        }
    }

    /** Those past their due day whose clock runs; the day itself is in time. */
    List<RunningStep> late(LocalDate today) {
        return steps.find(and(lt("dueOn", today), eq("waitingSince", null))).into(new ArrayList<>());
    }
}
