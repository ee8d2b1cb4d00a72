package org.khet.reporting.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.discovery.Found.Hit;
import org.khet.reporting.discovery.PublishedIndex.Ranked;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.publications.Words.Word;
import org.khet.search.Mark;
import org.springframework.stereotype.Component;

/** Answers searches, always after a look at what has changed: it may have been published by another copy of the service. */
@Component
class Discovery {

    /** Clocks of two copies differ by less; what is read twice does no harm. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int MOST_HITS = 3;

    private final Publications publications;
    private final PublishedIndex index = new PublishedIndex();
    private final Object catchingUp = new Object();
    private volatile @Nullable Instant seen;

    Discovery(Publications publications) {
        this.publications = publications;
    }

    /** @param count of all that were found */
    record Answer(int count, Page<Found> page) {}

    Answer search(String typed, PageRequest asked) {
        catchUp();
        var after = asked.after() == null ? null : Place.parse(asked.after());
        var answer = index.search(typed, after, asked.limit());
        var page = Page.of(answer.items(), asked, one -> Place.of(one).key());
        return new Answer(answer.count(), page.map(one -> found(one, answer)));
    }

    private void catchUp() {
        synchronized (catchingUp) {
            var since = seen;
            var changed = publications.changedSince(since == null ? null : since.minus(OVERLAP));
            if (changed.isEmpty()) {
                return;
            }
            var missing = changed.stream()
                    .filter(publication -> publication.withdrawal() == null)
                    .map(publication -> publication.current().wordsId())
                    .filter(Objects::nonNull)
                    .filter(index::lacks)
                    .distinct()
                    .toList();
            index.take(changed, publications.words(missing));
            seen = changed.stream()
                    .map(Publication::changedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }

    private static Found found(Ranked ranked, PublishedIndex.Answer answer) {
        var shown = ranked.listing().shown();
        return new Found(
                shown,
                ranked.rank(),
                Mark.of(shown.titleTh(), answer.parts()),
                shown.notesTh() == null ? List.of() : Mark.of(shown.notesTh(), answer.parts()),
                hits(ranked, answer));
    }

    /** The words of the table that answer; those that are the whole of what was typed before the others. */
    private static List<Hit> hits(Ranked ranked, PublishedIndex.Answer answer) {
        var set = ranked.listing().words();
        if (set == null) {
            return List.of();
        }
        var whole = new ArrayList<Hit>();
        var some = new ArrayList<Hit>();
        for (int i = 0; i < set.places().length && whole.size() < MOST_HITS; i++) {
            int place = set.places()[i];
            var word = set.words().get(i);
            if (answer.exact().get(place)) {
                whole.add(hit(word, answer));
            } else if (some.size() < MOST_HITS && answer.like().get(place)) {
                some.add(hit(word, answer));
            }
        }
        whole.addAll(some);
        return List.copyOf(whole.subList(0, Math.min(MOST_HITS, whole.size())));
    }

    private static Hit hit(Word word, PublishedIndex.Answer answer) {
        return new Hit(word.kind(), word.key(), word.text(), Mark.of(word.text(), answer.parts()));
    }
}
