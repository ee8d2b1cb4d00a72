package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What keys a document has in an index: one, or one for each element of an array. */
final class KeyExtractor {

    private final Index<Long> index;
    private final List<String> fields;
    private final List<String> topLevelFields;
    private final boolean sparse;

    KeyExtractor(Index<Long> index, boolean sparse) {
        this.index = index;
        this.fields = index.getKeys().stream().map(key -> key.getKey()).toList();
        this.topLevelFields =
                fields.stream().map(KeyExtractor::topLevel).distinct().toList();
        this.sparse = sparse;
    }

    static String topLevel(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    List<@Nullable Object[]> keysOf(Document document) {
        if (sparse && fields.stream().allMatch(field -> isAbsent(document, field))) {
            return List.of();
        }
        Collection<KeyValue> values = index.getKeyValues(document);
        if (values.isEmpty()) {
            return List.<@Nullable Object[]>of(keyWithEmptyArray(document));
        }
        List<@Nullable Object[]> keys = new ArrayList<>(values.size());
        for (KeyValue value : values) {
            keys.add(toArray(value));
        }
        return keys;
    }

    /**
     * The keys of a document that has an array of whole numbers in the only field; null where it has anything else. There may be
     * thousands, each of which would go through half a dozen objects otherwise.
     */
    long @Nullable [] wholeNumbersOf(Document document) {
        if (fields.size() > 1
                || topLevelFields.getFirst().length() < fields.getFirst().length()
                || !(document.get(fields.getFirst()) instanceof List<?> list)
                || list.isEmpty()) {
            return null;
        }
        long[] numbers = new long[list.size()];
        int count = 0;
        for (Object value : list) {
            if (!(value instanceof Long) && !(value instanceof Integer)) {
                return null;
            }
            numbers[count++] = ((Number) value).longValue();
        }
        return numbers;
    }

    /** Whether an update left alone every field this index looks at. */
    boolean isUntouched(Document before, Document after) {
        return topLevelFields.stream()
                .allMatch(field -> Objects.equals(before.get(field), after.get(field))
                        && before.containsKey(field) == after.containsKey(field));
    }

    boolean hasArray(Document document) {
        return fields.stream().anyMatch(field -> valueOf(document, field) instanceof Collection);
    }

    /** The key as the writer gave it, for the message of a duplicate: without numbers turned into doubles. */
    KeyValue asWritten(Document document, @Nullable Object[] key) {
        List<@Nullable Object> written = new ArrayList<>();
        for (int i = 0; i < key.length; i++) {
            Object value = valueOf(document, fields.get(i));
            Object shown = value instanceof Collection ? key[i] : value;
            written.add(shown instanceof Missing || shown == KeyOrder.EMPTY_ARRAY ? null : shown);
        }
        return new KeyValue(written);
    }

    /** Normalises like the index keys are, so that a value of a query can be compared with them. */
    static @Nullable Object normalised(@Nullable Object value) {
        return new KeyValue(Collections.singletonList(value)).normalized().get(0);
    }

    private @Nullable Object[] keyWithEmptyArray(Document document) {
        @Nullable Object[] key = new @Nullable Object[fields.size()];
        for (int i = 0; i < key.length; i++) {
            Object value = valueOf(document, fields.get(i));
            key[i] = value instanceof Collection ? KeyOrder.EMPTY_ARRAY : normalised(value);
        }
        return key;
    }

    private static boolean isAbsent(Document document, String field) {
        Object value = valueOf(document, field);
        return value instanceof Missing
                || value instanceof Collection<?> list
                        && field.indexOf('.') > 0
                        && list.stream().allMatch(Missing.class::isInstance);
    }

    private static @Nullable Object valueOf(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    private static @Nullable Object[] toArray(KeyValue value) {
        @Nullable Object[] key = new @Nullable Object[value.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = value.get(i);
        }
        return key;
    }
}
