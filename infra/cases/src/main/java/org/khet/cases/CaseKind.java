package org.khet.cases;

import com.mongodb.client.model.Filters;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.khet.messaging.Aggregate;
import org.khet.procedure.ProcedureCase;

/**
 * How a service's aggregate carries its case.
 *
 * @param name {@code COLLECTION}, {@code REQUEST} or {@code PRODUCTION}, as events and messages call it
 * @param steps reads the case
 * @param with gives the aggregate with a changed case
 * @param titleTh what people call it; free of personal data, as it travels in events
 * @param areaCode whose staff hear of it; null where the case belongs to the whole office
 * @param running finds the aggregates whose cases are not finished
 * @param dueChanged type of the event for a moved due date
 * @param overdue type of the event for a step that reached a level
 */
public record CaseKind<T extends Record & Aggregate>(
        String name,
        Function<T, ProcedureCase> steps,
        BiFunction<T, ProcedureCase, T> with,
        Function<T, String> titleTh,
        Function<T, @Nullable String> areaCode,
        Bson running,
        EventType dueChanged,
        EventType overdue) {

    /** The usual {@code running}: one of these states. */
    public static Bson inStates(String field, Object... states) {
        return Filters.in(field, states);
    }
}
