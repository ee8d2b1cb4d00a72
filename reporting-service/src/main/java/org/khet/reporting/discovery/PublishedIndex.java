package org.khet.reporting.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Words;
import org.khet.search.Wish;

/**
 * Everything published, held in memory as texts are compared. Thai has no blanks and names are in no dictionary, so each
 * text is looked through as it stands; what makes that quick is that each name is kept, and looked through, once.
 */
final class PublishedIndex {

    /** Rarely do two names share more of their groups of three letters by chance. */
    static final double NEAR_ENOUGH = 0.6;

    private static final int MOST_NEAR = 10;

    /** The newest first where two answer equally well. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::rank)
            .thenComparing(
                    Comparator.comparing((Ranked one) -> one.listing().shown().publishedAt())
                            .reversed())
            .thenComparing(one -> one.listing().shown().slug());

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Dictionary dictionary = new Dictionary();
    private final Map<String, WordSet> sets = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();

    /** A publication with how well it answers. */
    record Ranked(Listing listing, Rank rank) {}

    /** Whether a set of words is not known yet. */
    boolean lacks(String wordsId) {
        lock.readLock().lock();
        try {
            return !sets.containsKey(wordsId);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in what was published or withdrawn. */
    void take(Collection<Publication> changed, Collection<Words> words) {
        lock.writeLock().lock();
        try {
            words.forEach(set -> sets.computeIfAbsent(set.id(), id -> WordSet.of(set.words(), dictionary)));
            for (var publication : changed) {
                if (publication.withdrawal() == null) {
                    listings.put(publication.slug(), Listing.of(publication, setOf(publication)));
                } else {
                    listings.remove(publication.slug());
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * The publications that answer, the best first; where none does, those that are written much like it.
     *
     * @param after the last one already seen, null for the first ones
     */
    Answer search(String typed, @Nullable Place after, int limit) {
        lock.readLock().lock();
        try {
            var asked = Asked.of(typed, dictionary);
            var found = new ArrayList<Ranked>();
            for (var listing : listings.values()) {
                var rank = asked.rank(listing);
                if (rank != null) {
                    found.add(new Ranked(listing, rank));
                }
            }
            if (found.isEmpty()) {
                found.addAll(near(typed));
            }
            found.sort(ORDER);
            var items = found.stream()
                    .filter(one -> after == null || after.isBefore(one))
                    .limit(limit + 1L)
                    .toList();
            return new Answer(found.size(), items, asked);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @param items one more than asked for where there are more */
    record Answer(int count, List<Ranked> items, Asked asked) {}

    private List<Ranked> near(String typed) {
        var wish = Wish.of(typed);
        var like = new BitSet(dictionary.size());
        for (int i = 0; i < dictionary.size(); i++) {
            if (wish.nearness(dictionary.folded(i)) >= NEAR_ENOUGH) {
                like.set(i);
            }
        }
        return listings.values().stream()
                .filter(listing -> wish.nearness(listing.title()) >= NEAR_ENOUGH
                        || (listing.words() != null && listing.words().hasAnyOf(like)))
                .map(listing -> new Ranked(listing, Rank.NEAR))
                .sorted(ORDER)
                .limit(MOST_NEAR)
                .toList();
    }

    private @Nullable WordSet setOf(Publication publication) {
        var id = publication.current().wordsId();
        return id == null ? null : sets.get(id);
    }
}
