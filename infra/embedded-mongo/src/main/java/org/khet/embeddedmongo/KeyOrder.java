package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values of all types (manual, "Comparison/Sort Order"), total and exact, so that one sorted set can
 * both find and refuse equal keys. Values are normalised before: every number a Double, unless only a Long holds it.
 */
final class KeyOrder implements Comparator<@Nullable Object> {

    static final KeyOrder INSTANCE = new KeyOrder();

    /** Stands for a field that holds an empty array: it has no value to index, but its document must be found. */
    static final Object EMPTY_ARRAY = new Object();

    private KeyOrder() {}

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        int rank = rank(one);
        int byType = Integer.compare(rank, rank(other));
        if (byType != 0 || one == null || other == null || one == other) {
            return byType;
        }
        return switch (one) {
            case Number number -> compareNumbers(number, (Number) other);
            case String text -> text.compareTo((String) other);
            case Document document -> compareDocuments(document, (Document) other);
            case List<?> list -> compareLists(list, (List<?>) other);
            case BinData data -> data.compareTo((BinData) other);
            case LegacyUUID uuid -> uuid.compareTo((LegacyUUID) other);
            // As text, because UUID compares its halves as signed numbers.
            case UUID uuid -> uuid.toString().compareTo(other.toString());
            case ObjectId id -> id.compareTo((ObjectId) other);
            case Boolean bool -> bool.compareTo((Boolean) other);
            case Instant instant -> instant.compareTo((Instant) other);
            case BsonTimestamp timestamp -> timestamp.compareTo((BsonTimestamp) other);
            default -> one.toString().compareTo(other.toString());
        };
    }

    private static int rank(@Nullable Object value) {
        return switch (value) {
            case null -> 2;
            case MinKey ignored -> 0;
            case Number ignored -> 3;
            case String ignored -> 4;
            case Document ignored -> 5;
            case List<?> ignored -> 6;
            case BinData ignored -> 7;
            case LegacyUUID ignored -> 8;
            case UUID ignored -> 9;
            case ObjectId ignored -> 10;
            case Boolean ignored -> 11;
            case Instant ignored -> 12;
            case BsonTimestamp ignored -> 13;
            case MaxKey ignored -> 99;
            default -> value == EMPTY_ARRAY ? 1 : 14;
        };
    }

    private static int compareNumbers(Number one, Number other) {
        if (one instanceof Long left) {
            return other instanceof Long right ? left.compareTo(right) : -compareWithLong(other.doubleValue(), left);
        }
        return other instanceof Long right
                ? compareWithLong(one.doubleValue(), right)
                : Double.compare(one.doubleValue(), other.doubleValue());
    }

    /** Exact, because two longs that are no doubles may have the same nearest double. */
    private static int compareWithLong(double one, long other) {
        // Rounding keeps the order of all that are not rounded to the same.
        if (one != (double) other) {
            return Double.compare(one, (double) other);
        }
        return Double.isFinite(one)
                ? new BigDecimal(one).compareTo(BigDecimal.valueOf(other))
                : Double.compare(one, other);
    }

    private int compareDocuments(Document one, Document other) {
        Iterator<Map.Entry<String, Object>> mine = one.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> theirs = other.entrySet().iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            Map.Entry<String, Object> left = mine.next();
            Map.Entry<String, Object> right = theirs.next();
            int byType = Integer.compare(rank(left.getValue()), rank(right.getValue()));
            int byName = byType != 0 ? byType : left.getKey().compareTo(right.getKey());
            int byValue = byName != 0 ? byName : compare(left.getValue(), right.getValue());
            if (byValue != 0) {
                return byValue;
            }
        }
        return Boolean.compare(mine.hasNext(), theirs.hasNext());
    }

    private int compareLists(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byElement = compare(one.get(i), other.get(i));
            if (byElement != 0) {
                return byElement;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
