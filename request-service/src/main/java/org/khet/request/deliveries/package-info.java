/** Handing over through the privacy gate: sealed packages, links that expire and count, receipts, and the log of every disclosure. */
@NullMarked
package org.khet.request.deliveries;

import org.jspecify.annotations.NullMarked;
