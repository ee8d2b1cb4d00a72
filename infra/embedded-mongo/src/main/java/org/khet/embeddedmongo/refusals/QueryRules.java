package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query operators that work. Checked before the query runs: the library finds an unknown one only when it meets a
 * document, and answers "nothing found" on an empty collection.
 */
final class QueryRules {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private static final Set<String> FIELD_OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$type",
            "$mod",
            "$size",
            "$all",
            "$elemMatch",
            "$not",
            "$regex",
            "$options",
            "$ref",
            "$id");

    private QueryRules() {}

    static void check(@Nullable Object query) {
        if (query instanceof Document document) {
            document.forEach(QueryRules::checkTopLevel);
        }
    }

    private static void checkTopLevel(String name, @Nullable Object value) {
        if (LOGICAL.contains(name)) {
            if (value instanceof Collection<?> branches) {
                branches.forEach(QueryRules::check);
            }
        } else if (name.equals("$expr")) {
            ExpressionRules.check(value);
        } else if (name.startsWith("$") && !name.equals("$comment")) {
            throw Refusal.of("The query operator '" + name + "' is not supported.");
        } else {
            checkCondition(value);
        }
    }

    private static void checkCondition(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return;
        }
        operators.forEach((operator, value) -> {
            if (operator.startsWith("$") && !FIELD_OPERATORS.contains(operator)) {
                throw Refusal.of("The query operator '" + operator + "' is not supported.");
            }
            switch (operator) {
                case "$not" -> checkCondition(value);
                case "$elemMatch" -> checkElement(value);
                case "$all" -> {
                    if (value instanceof Collection<?> all) {
                        all.forEach(QueryRules::checkCondition);
                    }
                }
                default -> {}
            }
        });
    }

    /** Inside {@code $elemMatch} there are either conditions on the element itself or on its fields. */
    private static void checkElement(@Nullable Object value) {
        if (value instanceof Document element && element.keySet().stream().noneMatch(FIELD_OPERATORS::contains)) {
            check(element);
        } else {
            checkCondition(value);
        }
    }
}
