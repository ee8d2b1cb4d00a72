package org.khet.embeddedmongo;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of an index: the key's values and the record they belong to. A probe has fewer values than a key, and an edge
 * that puts it before or after every entry beginning with them.
 */
record IndexEntry(@Nullable Object[] values, long position) {

    static final Comparator<IndexEntry> ORDER = IndexEntry::compare;

    static final long BEFORE_ALL = Long.MIN_VALUE;
    static final long AFTER_ALL = Long.MAX_VALUE;

    private static int compare(IndexEntry one, IndexEntry other) {
        int common = Math.min(one.values.length, other.values.length);
        for (int i = 0; i < common; i++) {
            int byValue = KeyOrder.INSTANCE.compare(one.values[i], other.values[i]);
            if (byValue != 0) {
                return byValue;
            }
        }
        if (one.values.length != other.values.length) {
            IndexEntry probe = one.values.length < other.values.length ? one : other;
            int side = probe.position == AFTER_ALL ? 1 : -1;
            return probe == one ? side : -side;
        }
        return Long.compare(one.position, other.position);
    }

    boolean hasSameKey(IndexEntry other) {
        return values.length == other.values.length && compare(this, new IndexEntry(other.values, position)) == 0;
    }
}
