package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A projection of a find takes fields in or out; the library would drop anything computed without a word. */
final class ProjectionRules {

    private static final Set<Set<String>> OPERATORS = Set.of(Set.of("$slice"), Set.of("$elemMatch"));

    private ProjectionRules() {}

    static void check(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach(ProjectionRules::check);
        }
    }

    private static void check(String field, @Nullable Object value) {
        if (field.endsWith(".$")) {
            throw Refusal.of("The positional projection '" + field + "' is not supported: use $elemMatch.");
        }
        boolean plain = value instanceof Boolean || value instanceof Number;
        if (!plain && !(value instanceof Document operator && OPERATORS.contains(operator.keySet()))) {
            throw Refusal.of("The computed projection of '" + field
                    + "' is not supported in a find: use $project in an aggregation.");
        }
        if (value instanceof Document operator) {
            QueryRules.check(new Document(field, operator.containsKey("$elemMatch") ? operator : null));
        }
    }
}
