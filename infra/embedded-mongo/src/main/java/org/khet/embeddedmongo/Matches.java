package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents that match a query, found step by step as somebody asks for them. Between two steps no lock is held and
 * only record numbers are kept, so a result larger than memory can be read to its end.
 */
final class Matches implements Iterator<Document> {

    /** Records looked at under one lock: few enough that a writer never waits for a whole scan. */
    private static final int STEP = 256;

    private static final long READ_AHEAD_BYTES = 1024L * 1024;

    private final MVMap<Long, byte[]> records;
    private final GroupCommit commits;
    private final Candidates candidates;
    private final Document query;
    private final @Nullable Set<String> queryFields;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
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
        this.query = query;
        this.queryFields = QueryFields.of(query).orElse(null);
        this.toSkip = skip;
        this.remaining = limit > 0 ? limit : Long.MAX_VALUE;
    }

    boolean isExhausted() {
        return remaining == 0 || candidates.isExhausted();
    }

    /** The next matching documents: until there are {@code count}, or more than {@code bytes} of them, or no more. */
    List<Document> take(int count, long bytes) {
        List<Document> taken = new ArrayList<>();
        long size = 0;
        while (taken.size() < count && size < bytes && !isExhausted()) {
            long room = bytes - size;
            size += commits.read(() -> step(taken, count, room));
        }
        return taken;
    }

    private long step(List<Document> taken, int count, long bytes) {
        Candidates.Step step = candidates.step(records);
        long size = 0;
        for (int looked = 0; looked < STEP && taken.size() < count && size < bytes && remaining > 0; looked++) {
            Candidates.Candidate candidate = step.next();
            if (candidate == null) {
                break;
            }
            Document match = match(candidate.bson());
            if (match != null) {
                taken.add(match);
                size += candidate.bson().length;
            }
        }
        return size;
    }

    /** The whole document where it matches and is neither skipped nor beyond the limit. */
    private @Nullable Document match(byte[] bson) {
        Document looked = queryFields == null ? BsonBytes.decode(bson) : BsonFields.decode(bson, queryFields);
        if (!matcher.matches(looked, query)) {
            return null;
        }
        if (toSkip > 0) {
            toSkip--;
            return null;
        }
        remaining--;
        return queryFields == null ? looked : BsonBytes.decode(bson);
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
