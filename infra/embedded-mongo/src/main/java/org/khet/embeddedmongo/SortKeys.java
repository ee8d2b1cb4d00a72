package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document is sorted by: one value for each field, of an array the least on the way up and the greatest on the way
 * down. The library's own comparator finds each of two empty arrays less than the other.
 */
final class SortKeys {

    private final List<String> fields = new ArrayList<>();
    private final List<Comparator<@Nullable Object>> directions = new ArrayList<>();

    SortKeys(Document orderBy) {
        orderBy.forEach((field, direction) -> {
            boolean down = direction instanceof Number number && number.intValue() < 0;
            fields.add(field);
            directions.add(down ? KeyOrder.INSTANCE.reversed() : KeyOrder.INSTANCE);
        });
    }

    Set<String> topLevelFields() {
        return fields.stream().map(KeyExtractor::topLevel).collect(Collectors.toSet());
    }

    @Nullable
    Object[] of(Document document) {
        @Nullable Object[] keys = new @Nullable Object[fields.size()];
        for (int i = 0; i < keys.length; i++) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, fields.get(i));
            keys[i] = value instanceof Collection<?> list
                    ? first(list, directions.get(i))
                    : KeyExtractor.normalised(value);
        }
        return keys;
    }

    private static @Nullable Object first(Collection<?> list, Comparator<@Nullable Object> direction) {
        Object first = KeyOrder.EMPTY_ARRAY;
        boolean any = false;
        for (Object element : list) {
            Object value = KeyExtractor.normalised(element);
            if (!any || direction.compare(value, first) < 0) {
                first = value;
            }
            any = true;
        }
        return first;
    }

    int compare(@Nullable Object[] one, @Nullable Object[] other) {
        for (int i = 0; i < one.length; i++) {
            int byField = directions.get(i).compare(one[i], other[i]);
            if (byField != 0) {
                return byField;
            }
        }
        return 0;
    }
}
