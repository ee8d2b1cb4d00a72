/** Handing over: an expiring, counted link, and the log of every disclosure. */
@NullMarked
package org.khet.request.deliveries;

import org.jspecify.annotations.NullMarked;
