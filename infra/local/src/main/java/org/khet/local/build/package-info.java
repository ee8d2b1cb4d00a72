/** Finds what is stale, has Maven build it, and prepares each service for a quick start. */
@NullMarked
package org.khet.local.build;

import org.jspecify.annotations.NullMarked;
