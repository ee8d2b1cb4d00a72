package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregation expressions whose results differ from MongoDB's. Unknown ones the library refuses itself. */
final class ExpressionRules {

    private static final Map<String, String> WRONG = Map.of(
            "$dayOfWeek", "counts the days from another one",
            "$mod", "turns integers into doubles",
            "$pow", "turns integers into doubles",
            "$trunc", "turns doubles into integers");

    private ExpressionRules() {}

    static void check(@Nullable Object expression) {
        if (expression instanceof Document document) {
            document.forEach(ExpressionRules::check);
        } else if (expression instanceof Collection<?> list) {
            list.forEach(ExpressionRules::check);
        }
    }

    private static void check(String name, @Nullable Object value) {
        if (WRONG.containsKey(name)) {
            throw Refusal.of("The expression '" + name + "' is not supported: here it " + WRONG.get(name)
                    + ". Compute it in the application.");
        }
        if (!name.equals("$literal")) {
            check(value);
        }
    }
}
