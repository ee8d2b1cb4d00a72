/** What a director reads on a telephone: what changed, what is late, what needs a decision. */
@NullMarked
package org.khet.reporting.executives;

import org.jspecify.annotations.NullMarked;
