package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a pipeline may contain beyond what the library refuses itself (unknown stages and accumulators). */
final class PipelineRules {

    private PipelineRules() {}

    static void check(@Nullable Object pipeline) {
        if (pipeline instanceof Collection<?> stages) {
            for (Object stage : stages) {
                if (stage instanceof Document document) {
                    document.forEach(PipelineRules::checkStage);
                }
            }
        }
    }

    private static void checkStage(String name, @Nullable Object body) {
        switch (name) {
            case "$changeStream" -> throw Refusal.of("Change streams are not supported: poll instead.");
            case "$match" -> QueryRules.check(body);
            case "$sort" -> SortRules.check(body);
            case "$lookup", "$graphLookup" -> checkLookup(body);
            case "$facet" -> {
                if (body instanceof Document facets) {
                    facets.values().forEach(PipelineRules::check);
                }
            }
            case "$merge" -> {
                if (body instanceof Document merge && merge.get("whenMatched") instanceof Collection<?>) {
                    throw Refusal.of("$merge with a pipeline for matched documents is not supported.");
                }
            }
            default -> ExpressionRules.check(body);
        }
    }

    private static void checkLookup(@Nullable Object body) {
        if (!(body instanceof Document lookup)) {
            return;
        }
        QueryRules.check(lookup.get("restrictSearchWithMatch"));
        if (lookup.containsKey("pipeline")) {
            if (lookup.containsKey("localField")) {
                throw Refusal.of("$lookup with both 'localField' and 'pipeline' is not supported.");
            }
            check(lookup.get("pipeline"));
        }
    }
}
