package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about single fields, as far as an index can use it: the values a field must equal, and the bounds it
 * must lie between. Conditions inside {@code $and} count; anything else is left to the matcher, which sees every candidate.
 */
final class FieldBounds {

    /** More alternatives than this are looked up no faster than by reading everything. */
    private static final int MAX_ALTERNATIVES = 5_000;

    private final Map<String, List<Object>> equal = new HashMap<>();
    private final Map<String, Object> lower = new HashMap<>();
    private final Map<String, Object> upper = new HashMap<>();

    static FieldBounds of(Document query) {
        FieldBounds bounds = new FieldBounds();
        bounds.read(query);
        return bounds;
    }

    /** The normalised values one of which the field must have, or null where the query does not say. */
    @Nullable
    List<Object> equal(String field) {
        return equal.get(field);
    }

    @Nullable
    Object lower(String field) {
        return lower.get(field);
    }

    @Nullable
    Object upper(String field) {
        return upper.get(field);
    }

    boolean isEmpty() {
        return equal.isEmpty() && lower.isEmpty() && upper.isEmpty();
    }

    private void read(Document query) {
        query.forEach((name, condition) -> {
            if (name.equals("$and") && condition instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::read);
            } else if (!name.startsWith("$")) {
                read(name, condition);
            }
        });
    }

    private void read(String field, @Nullable Object condition) {
        if (condition instanceof Document operators && !isPlain(operators)) {
            operators.forEach((operator, value) -> read(field, operator, value));
        } else {
            read(field, "$eq", condition);
        }
    }

    private void read(String field, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> {
                if (isPlain(value)) {
                    equal.putIfAbsent(field, List.of(normalised(value)));
                }
            }
            case "$in" -> {
                if (value instanceof Collection<?> values
                        && values.size() <= MAX_ALTERNATIVES
                        && values.stream().allMatch(FieldBounds::isPlain)) {
                    List<Object> alternatives = new ArrayList<>();
                    values.forEach(alternative -> alternatives.add(normalised(alternative)));
                    equal.putIfAbsent(field, alternatives);
                }
            }
            case "$gt", "$gte" -> putIfPlain(lower, field, value);
            case "$lt", "$lte" -> putIfPlain(upper, field, value);
            default -> {}
        }
    }

    private static void putIfPlain(Map<String, Object> bounds, String field, @Nullable Object value) {
        if (isPlain(value)) {
            bounds.putIfAbsent(field, normalised(value));
        }
    }

    private static Object normalised(@Nullable Object value) {
        Object normalised = KeyExtractor.normalised(value);
        if (normalised == null) {
            throw new IllegalArgumentException("null is not plain");
        }
        return normalised;
    }

    /** Null also matches missing fields, arrays match whole and by element, patterns match many: none is looked up. */
    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.keySet().stream().noneMatch(name -> name.startsWith("$"));
        }
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }
}
