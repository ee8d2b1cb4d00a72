package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, as far as an index could give it: all fields up, or all down. */
record SortOrder(List<String> fields, boolean uniform, boolean descending) {

    static SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
            return new SortOrder(List.of(), false, false);
        }
        long down = orderBy.values().stream()
                .filter(direction -> direction instanceof Number number && number.intValue() < 0)
                .count();
        return new SortOrder(List.copyOf(orderBy.keySet()), down == 0 || down == orderBy.size(), down > 0);
    }

    boolean isServedBy(List<String> indexFields) {
        return uniform
                && !fields.isEmpty()
                && fields.size() <= indexFields.size()
                && indexFields.subList(0, fields.size()).equals(fields);
    }
}
