package org.khet.idempotency;

/**
 * The right to run a request.
 *
 * @param id hash of the caller and the key
 * @param token tells this run from one that took over after it
 */
record Claim(String id, String token) {}
