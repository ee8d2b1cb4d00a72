package org.khet.reporting.discovery;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Words;

/**
 * Everything published, held in memory as texts are compared. Thai has no blanks and names are in no dictionary, so each
 * text is looked through as it stands; what makes that quick is that each name is kept, and looked through, once, and only
 * where its signature says that it may answer.
 */
final class PublishedIndex {

    /** Rarely do two names share more of their groups of three letters by chance. */
    private static final double NEAR_ENOUGH = 0.6;

    private static final int MOST_NEAR = 10;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** Titles and the words of tables. */
    private final Texts names = new Texts();

    /** What else pages say. */
    private final Texts besides = new Texts();

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
            words.forEach(set -> sets.computeIfAbsent(set.id(), id -> WordSet.of(set.words(), names)));
            for (var publication : changed) {
                if (publication.withdrawal() == null) {
                    listings.put(publication.slug(), Listing.of(publication, setOf(publication), names, besides));
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
            var asked = Asked.of(typed, names, besides);
            var best = new Best(after, limit + 1);
            for (var listing : listings.values()) {
                var rank = asked.rank(listing);
                if (rank != null) {
                    best.take(new Ranked(listing, rank));
                }
            }
            return best.count() > 0 ? answer(best, asked, asked.anywhere()) : near(asked, after, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * @param items one more than asked for where there are more
     * @param exact the names that are just what was typed
     * @param like those to show beside them
     */
    record Answer(int count, List<Ranked> items, List<String> parts, BitSet exact, BitSet like) {}

    private Answer near(Asked asked, @Nullable Place after, int limit) {
        var like = names.like(asked.parts(), NEAR_ENOUGH);
        var best = new Best(null, MOST_NEAR);
        for (var listing : listings.values()) {
            if (like.get(listing.title())
                    || (listing.words() != null && listing.words().hasAnyOf(like))) {
                best.take(new Ranked(listing, Rank.NEAR));
            }
        }
        var shown = new Best(after, limit + 1);
        best.inOrder().forEach(shown::take);
        return answer(shown, asked, like);
    }

    private static Answer answer(Best best, Asked asked, BitSet like) {
        return new Answer(best.count(), best.inOrder(), asked.parts(), asked.exact(), like);
    }

    private @Nullable WordSet setOf(Publication publication) {
        var id = publication.current().wordsId();
        return id == null ? null : sets.get(id);
    }
}
