package org.khet.reporting.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.discovery.PublishedIndex.Ranked;

/** The best of what is found: a word that stands everywhere finds everything, of which nobody sees more than a page. */
final class Best {

    /** The newest first where two answer equally well. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::rank)
            .thenComparing(
                    Comparator.comparing((Ranked one) -> one.listing().shown().publishedAt())
                            .reversed())
            .thenComparing(one -> one.listing().shown().slug());

    private final @Nullable Place after;
    private final int most;
    private final PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(ORDER.reversed());
    private int count;

    /** @param after the last one already seen, null for the first ones */
    Best(@Nullable Place after, int most) {
        this.after = after;
        this.most = most;
    }

    void take(Ranked one) {
        count++;
        if (after != null && !after.isBefore(one)) {
            return;
        }
        if (worstFirst.size() < most) {
            worstFirst.add(one);
        } else if (ORDER.compare(one, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(one);
        }
    }

    /** Of all that were taken, those already seen too. */
    int count() {
        return count;
    }

    List<Ranked> inOrder() {
        return worstFirst.stream().sorted(ORDER).toList();
    }
}
