package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index, unique or not, in memory. It is rebuilt from the documents whenever the store opens, so it
 * cannot disagree with them. Callers hold the lock of {@link GroupCommit}.
 */
final class OrderedIndex extends Index<Long> {

    private final IndexEntries entries = new IndexEntries();
    private final KeyExtractor extractor;
    private final boolean unique;
    private final boolean primary;
    private boolean multikey;

    OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, boolean primary) {
        super(name, keys, sparse);
        this.unique = unique;
        this.primary = primary;
        this.extractor = new KeyExtractor(this, sparse);
    }

    List<String> fields() {
        return getKeys().stream().map(IndexKey::getKey).toList();
    }

    /** The top-level fields that a document must be decoded with, for this index to know its keys. */
    Set<String> topLevelFields() {
        return fields().stream().map(KeyExtractor::topLevel).collect(Collectors.toSet());
    }

    boolean leavesOutDocuments() {
        return isSparse();
    }

    /** Whether some document ever had an array in a key, so that one document may stand in several places. */
    boolean isMultikey() {
        return multikey;
    }

    /** The records between two probes, in key order or its reverse. */
    long[] positions(IndexEntry from, IndexEntry to, boolean descending) {
        return entries.positions(from, to, descending);
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        // The other indexes have nothing to add: the primary index alone says where a document is.
        if (!primary) {
            return null;
        }
        for (@Nullable Object[] key : extractor.keysOf(document)) {
            Long found = entries.first(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        // Also for an index that is not unique: keys over two parallel arrays are refused here, before anything is
        // stored. With one field there are none.
        if (!unique && getKeys().size() == 1) {
            return;
        }
        checkFree(document, extractor.keysOf(document), null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        StoredCollection own = (StoredCollection) collection;
        if (primary) {
            own.prepareUpdate(after);
        }
        if (extractor.isUntouched(before, after)) {
            return;
        }
        List<@Nullable Object[]> keys = extractor.keysOf(after);
        if (unique) {
            Long position = own.positionOf(before);
            checkFree(after, keys, position, collection);
        }
    }

    private void checkFree(
            Document document, List<@Nullable Object[]> keys, @Nullable Long own, MongoCollection<Long> collection) {
        if (!unique) {
            return;
        }
        for (@Nullable Object[] key : keys) {
            Long found = entries.first(key);
            if (found != null && !found.equals(own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), extractor.asWritten(document, key));
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        long[] numbers = extractor.wholeNumbersOf(document);
        if (numbers != null) {
            multikey = true;
            for (long number : numbers) {
                entries.add(number, position);
            }
            return;
        }
        List<@Nullable Object[]> keys = extractor.keysOf(document);
        multikey |= keys.size() > 1 || extractor.hasArray(document);
        for (@Nullable Object[] key : keys) {
            entries.add(new IndexEntry(key, position));
        }
    }

    @Override
    public @Nullable Long remove(Document document) {
        throw new UnsupportedOperationException("a document is removed together with its position");
    }

    void remove(Document document, Long position) {
        for (@Nullable Object[] key : extractor.keysOf(document)) {
            entries.remove(new IndexEntry(key, position));
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
        if (!extractor.isUntouched(before, after)) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    /** Queries are planned by {@link Planner}, not by asking each index. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by the collection");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && unique == index.unique
                && isSparse() == index.isSparse()
                && describesSameKeys(index);
    }

    boolean describesSameKeys(OrderedIndex other) {
        return directions().equals(other.directions());
    }

    private List<String> directions() {
        return getKeys().stream()
                .map(key -> key.getKey() + (key.isAscending() ? "+" : "-"))
                .toList();
    }

    @Override
    public String toString() {
        return getName() + Arrays.toString(fields().toArray());
    }
}
