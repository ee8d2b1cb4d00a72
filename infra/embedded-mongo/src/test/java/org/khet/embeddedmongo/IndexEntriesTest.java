package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers kept apart from other keys stand among them as if they were not. */
class IndexEntriesTest {
    private final SplittableRandom random = new SplittableRandom(6_400_000);
    private final IndexEntries entries = new IndexEntries();
    private final TreeSet<IndexEntry> sorted = new TreeSet<>(IndexEntry.ORDER);

    private @Nullable Object[] key() {
        return new @Nullable Object[] {
            switch (random.nextInt(18)) {
                case 0 -> null;
                case 1 -> "text" + random.nextInt(20);
                case 2 -> random.nextInt(20) + 0.5;
                case 3 -> -0.0;
                case 4 -> Double.NaN;
                case 5 -> 1e300;
                case 6 -> Long.MAX_VALUE - random.nextInt(3);
                case 9 -> (1L << 53) + 1 + 2 * random.nextInt(3);
                case 10 -> (double) ((1L << 53) + 2 * random.nextInt(3));
                case 7 -> 0.0;
                case 8 -> Double.NEGATIVE_INFINITY;
                default -> (double) random.nextInt(-2_000, 2_000);
            }
        };
    }

    private void assertSame(IndexEntry from, IndexEntry to) {
        List<Long> wanted = new ArrayList<>();
        if (IndexEntry.ORDER.compare(from, to) < 0) {
            sorted.subSet(from, true, to, true).forEach(entry -> wanted.add(entry.position()));
        }
        assertThat(entries.positions(from, to, false)).containsExactly(wanted.toArray(Long[]::new));
        assertThat(entries.positions(from, to, true))
                .containsExactly(wanted.reversed().toArray(Long[]::new));
    }

    private void change() {
        IndexEntry entry = new IndexEntry(key(), random.nextLong(40));
        if (random.nextInt(3) > 0) {
            entries.add(entry);
            sorted.add(entry);
        } else {
            entries.remove(entry);
            sorted.remove(entry);
        }
    }

    @Test
    void whatever_is_added_and_removed_the_order_is_that_of_one_sorted_set() {
        IndexEntry first = new IndexEntry(new @Nullable Object[0], IndexEntry.BEFORE_ALL);
        IndexEntry last = new IndexEntry(new @Nullable Object[0], IndexEntry.AFTER_ALL);
        for (int i = 0; i < 60_000; i++) {
            change();
            if (i % 200 == 0) {
                assertSame(new IndexEntry(key(), IndexEntry.BEFORE_ALL), new IndexEntry(key(), IndexEntry.AFTER_ALL));
                @Nullable Object[] one = key();
                assertSame(new IndexEntry(one, IndexEntry.BEFORE_ALL), new IndexEntry(one, IndexEntry.AFTER_ALL));
                assertSame(first, new IndexEntry(key(), IndexEntry.AFTER_ALL));
            }
        }
        assertThat(entries.size()).isEqualTo(sorted.size()).isGreaterThan(10_000);
        assertSame(first, last);
        for (IndexEntry entry : List.copyOf(sorted)) {
            assertThat(entries.first(entry.values())).isNotNull();
            entries.remove(entry);
        }
        assertThat(entries.size()).isZero();
        assertThat(entries.positions(first, last, false)).isEmpty();
    }
}
