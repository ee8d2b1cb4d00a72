package org.khet.collection.findings;

/** A finding that can be stored, named already or not yet. */
public sealed interface Storable permits Found, StoredFinding {
    StoredFinding named(FindingIds ids);
}
