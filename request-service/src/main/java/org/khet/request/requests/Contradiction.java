package org.khet.request.requests;

/** A field that does not go with the rest of the form, and why. */
record Contradiction(String field, String th, String en) {}
