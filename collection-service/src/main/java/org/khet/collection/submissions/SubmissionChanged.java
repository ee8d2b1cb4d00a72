package org.khet.collection.submissions;

/** Raised inside this service after each saved change of a submission. */
public record SubmissionChanged(String collectionId, String schoolCode) {}
