package org.khet.collection.submissions;

import java.util.stream.Stream;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.springframework.stereotype.Component;

/**
 * What a school sent in the rounds before. Its round before is the newest one in which it took part: an area may have had a
 * round of a few other schools in between.
 */
@Component
public class EarlierReturns {
    /** So far back a round is still the one before. */
    private static final int ROUNDS = 6;

    private final DataCollections collections;
    private final Submissions submissions;

    EarlierReturns(DataCollections collections, Submissions submissions) {
        this.collections = collections;
        this.submissions = submissions;
    }

    /** A school's return in an earlier round of the same data set. */
    public record Earlier(DataCollection collection, Submission submission) {}

    /** Of the rounds in which the school sent something, the newest first; looked up as far as they are asked for. */
    public Stream<Earlier> of(DataCollection later, String schoolCode) {
        return collections.earlier(later, ROUNDS).stream()
                .flatMap(round ->
                        submissions.find(round.id(), schoolCode).map(sent -> new Earlier(round, sent)).stream());
    }
}
