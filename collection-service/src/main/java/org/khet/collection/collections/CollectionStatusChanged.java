package org.khet.collection.collections;

/** Told within this service after a collection was opened, closed or archived. */
public record CollectionStatusChanged(String collectionId, CollectionStatus status) {}
