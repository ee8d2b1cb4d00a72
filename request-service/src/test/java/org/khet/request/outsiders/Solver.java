package org.khet.request.outsiders;

import java.util.stream.LongStream;

/** Does the work as a browser does. */
final class Solver {

    static String solve(String challenge, int bits) {
        return LongStream.iterate(0, nonce -> nonce + 1)
                .mapToObj(Long::toString)
                .filter(nonce -> Puzzles.zeroBits(Puzzles.sha256(challenge + ":" + nonce)) >= bits)
                .findFirst()
                .orElseThrow();
    }

    private Solver() {}
}
