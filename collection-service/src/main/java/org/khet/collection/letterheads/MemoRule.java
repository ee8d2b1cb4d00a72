package org.khet.collection.letterheads;

/** When a step whose result is a memo may be done only with the memo final. */
public enum MemoRule {
    ALWAYS,
    /** Once the office has given its emblem, without which no memo can be final. */
    WITH_EMBLEM,
    /** The office writes its memos elsewhere. */
    NEVER
}
