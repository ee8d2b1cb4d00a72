/** Finds what is published, by parts of titles, notes, names of schools and of columns. */
@NullMarked
package org.khet.reporting.discovery;

import org.jspecify.annotations.NullMarked;
