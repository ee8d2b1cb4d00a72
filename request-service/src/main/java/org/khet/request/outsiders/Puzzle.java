package org.khet.request.outsiders;

import java.time.Instant;

/**
 * Work for the machine of whoever files a form, so that filing thousands costs: find a {@code nonce} of decimal digits
 * such that SHA-256 of {@code challenge:nonce} begins with this many zero bits. People notice nothing of it, a screen
 * reader has nothing to read, and no third party is asked.
 *
 * @param bits how many
 */
record Puzzle(String challenge, int bits, Instant expiresAt) {}
