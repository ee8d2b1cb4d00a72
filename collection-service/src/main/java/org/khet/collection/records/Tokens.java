package org.khet.collection.records;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.LongStream;

/** Tokens that are looked for: those of a million pupils take eight megabytes. 0 is never among them. */
public final class Tokens {
    private final long[] sorted;

    private Tokens(LongStream tokens) {
        this.sorted = tokens.filter(token -> token != 0).sorted().distinct().toArray();
    }

    public static Tokens of(Set<Long> tokens) {
        return new Tokens(tokens.stream().mapToLong(Long::longValue));
    }

    /** Those of some chunks, and others. */
    public static Tokens of(Collection<TokenChunk> chunks, Set<Long> others) {
        return new Tokens(LongStream.concat(
                chunks.stream().flatMapToLong(chunk -> LongStream.of(chunk.tokens())),
                others.stream().mapToLong(Long::longValue)));
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public boolean contains(long token) {
        return Arrays.binarySearch(sorted, token) >= 0;
    }

    boolean containsAny(TokenChunk chunk) {
        return LongStream.of(chunk.tokens()).anyMatch(this::contains);
    }
}
