package org.khet.collection.collections;

/** Tells a collection how many of its schools' data have been accepted; answered by whoever keeps the submissions. */
public interface AcceptedCounts {

    int acceptedIn(String collectionId);
}
