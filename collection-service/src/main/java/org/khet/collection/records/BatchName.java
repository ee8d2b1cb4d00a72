package org.khet.collection.records;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * Names rows and findings as they once stood: what a file brought, or that with edits on top. A name always means the
 * same rows, so whoever keeps one keeps a state that no later edit changes.
 *
 * @param base what the file brought, stored in chunks
 * @param edits how many edits are on top
 * @param text the whole name; that of an edited state is also the id of its last edit
 */
public record BatchName(String base, int edits, String text) {
    private static final char SEPARATOR = '~';
    private static final int NONCE_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static BatchName of(String text) {
        var first = text.indexOf(SEPARATOR);
        if (first < 0) {
            return new BatchName(text, 0, text);
        }
        var second = text.indexOf(SEPARATOR, first + 1);
        if (second < 0) {
            throw ProblemException.of(CommonProblems.INTERNAL).build();
        }
        return new BatchName(text.substring(0, first), Integer.parseInt(text, first + 1, second, 10), text);
    }

    /** The state after one more edit; two writers at once name two states, of which the submission takes one. */
    public BatchName next() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = base + SEPARATOR + (edits + 1) + SEPARATOR + HexFormat.of().formatHex(nonce);
        return new BatchName(base, edits + 1, text);
    }

    public boolean edited() {
        return edits > 0;
    }
}
