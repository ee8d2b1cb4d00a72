package org.khet.demo.errors;

/** What becomes of a mistake after the school has read of it. */
public enum Fate {
    /** The school corrects it in its next file. */
    MENDED,
    /** It is no mistake after all: the value stays, and the school says why. */
    EXPLAINED
}
