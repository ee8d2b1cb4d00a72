package org.khet.messaging;

/** A record that is stored as one document: the unit that changes, and raises events, in one write. */
public interface Aggregate {

    String id();

    /** Grows by one with each saved change; the version read is the version a change is based on. */
    long version();
}
