/** Builds the read side: accepted submissions put together from their manifest and chunks. */
@NullMarked
package org.khet.reporting.assembly;

import org.jspecify.annotations.NullMarked;
