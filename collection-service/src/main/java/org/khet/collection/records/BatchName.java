package org.khet.collection.records;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * Names rows and findings as they once stood: what a file brought, or that with edits on top. A name always means the
 * same rows, so whoever keeps one keeps a state that no later edit changes.
 *
 * <p>Four forms: {@code F} is a file as it came, {@code F~17~a3f09c2e} the state after its seventeenth edit,
 * {@code P~17} the same rows written anew in chunks of their own, and {@code P~17~18~0b1e…} the state after one more. Edits are
 * counted from the file on, whatever was written anew between.
 *
 * @param base what is stored in chunks
 * @param edits how many edits have led to it, those within the base too
 * @param text the whole name; that of a state with edits on top is also the id of its last edit
 */
public record BatchName(String base, int edits, String text) {
    private static final String SEPARATOR = "~";
    private static final int NONCE_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static BatchName of(String text) {
        var parts = text.split(SEPARATOR, -1);
        return switch (parts.length) {
            case 1 -> new BatchName(text, 0, text);
            case 2 -> new BatchName(text, Integer.parseInt(parts[1]), text);
            case 3 -> new BatchName(parts[0], Integer.parseInt(parts[1]), text);
            case 4 -> new BatchName(parts[0] + SEPARATOR + parts[1], Integer.parseInt(parts[2]), text);
            default -> throw ProblemException.of(CommonProblems.INTERNAL).build();
        };
    }

    /** The state after one more edit; two writers at once name two states, of which the submission takes one. */
    public BatchName next() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = base + SEPARATOR + (edits + 1) + SEPARATOR + HexFormat.of().formatHex(nonce);
        return new BatchName(base, edits + 1, text);
    }

    /**
     * The same rows in chunks of their own.
     *
     * @param id names the chunks, given to no other
     */
    public BatchName packed(String id) {
        var text = id + SEPARATOR + edits;
        return new BatchName(text, edits, text);
    }

    /** Whether edits lie on top of the chunks. */
    public boolean edited() {
        return onTop() > 0;
    }

    /** How many edits lie on top of the chunks. */
    public int onTop() {
        return edits - within();
    }

    /** Whether the chunks were written from a state with edits, rather than from a file. */
    public boolean packed() {
        return within() > 0;
    }

    private int within() {
        var separator = base.indexOf(SEPARATOR);
        return separator < 0 ? 0 : Integer.parseInt(base, separator + 1, base.length(), 10);
    }
}
