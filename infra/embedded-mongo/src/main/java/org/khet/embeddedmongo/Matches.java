package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;

/**
 * The documents that match a query, found step by step as somebody asks for them. Between two steps no lock is held and
 * only record numbers are kept, so a result larger than memory can be read to its end.
 */
final class Matches implements BatchCursor.Batches, Iterator<Document> {

    /** Records looked at under one lock: few enough that a writer never waits for a whole scan. */
    static final int STEP = 256;

    private static final long READ_AHEAD_BYTES = 1024L * 1024;

    private final MVMap<Long, byte[]> records;
    private final GroupCommit commits;
    private final Candidates candidates;
    private final RecordFilter filter;
    private long toSkip;
    private long remaining;

    private List<Document> ahead = List.of();
    private int nextAhead;
    private int readAhead = 1;

    Matches(
            MVMap<Long, byte[]> records,
            GroupCommit commits,
            Candidates candidates,
            Document query,
            int skip,
            int limit) {
        this.records = records;
        this.commits = commits;
        this.candidates = candidates;
        this.filter = new RecordFilter(query, Set.of());
        this.toSkip = skip;
        this.remaining = limit > 0 ? limit : Long.MAX_VALUE;
    }

    @Override
    public boolean isExhausted() {
        return remaining == 0 || candidates.isExhausted();
    }

    @Override
    public List<Document> take(int count, long bytes) {
        List<Document> taken = new ArrayList<>();
        long size = 0;
        while (taken.size() < count && size < bytes && !isExhausted()) {
            long room = bytes - size;
            size += commits.read(() -> step(taken, count, room));
        }
        return taken;
    }

    /** How many there are, without building them. */
    int count() {
        int[] count = {0};
        while (!isExhausted()) {
            commits.read(() -> step(bson -> {
                count[0]++;
                return true;
            }));
        }
        return count[0];
    }

    private long step(List<Document> taken, int count, long bytes) {
        long[] size = {0};
        step(bson -> {
            taken.add(BsonBytes.decode(bson));
            size[0] += bson.length;
            return taken.size() < count && size[0] < bytes;
        });
        return size[0];
    }

    /** Hands on what matches, until the taker has enough. */
    private boolean step(Predicate<byte[]> taker) {
        Candidates.Step step = candidates.step(records);
        boolean more = true;
        for (int looked = 0; more && looked < STEP && remaining > 0; looked++) {
            Candidates.Candidate candidate = step.next();
            if (candidate == null) {
                return false;
            }
            if (filter.match(candidate.bson()) != null && !isSkipped()) {
                remaining--;
                more = taker.test(candidate.bson());
            }
        }
        return more;
    }

    private boolean isSkipped() {
        boolean skipped = toSkip > 0;
        if (skipped) {
            toSkip--;
        }
        return skipped;
    }

    /** Reads ahead a little more each time: a caller that wants one document costs one. */
    @Override
    public boolean hasNext() {
        if (nextAhead == ahead.size()) {
            ahead = take(readAhead, READ_AHEAD_BYTES);
            nextAhead = 0;
            readAhead = Math.min(readAhead * 4, STEP);
        }
        return nextAhead < ahead.size();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.get(nextAhead++);
    }
}
