package org.khet.collection.collections;

import org.jspecify.annotations.Nullable;

/**
 * Which step of which collection.
 *
 * @param ifMatch the version of the collection that the caller has seen; null where it does not matter to them
 */
record StepAddress(String collectionId, int n, @Nullable String ifMatch) {}
