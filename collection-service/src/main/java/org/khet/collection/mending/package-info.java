/**
 * Mending a school's data row by row: each edit makes a new state of the version, checked as the edited file would be.
 */
@NullMarked
package org.khet.collection.mending;

import org.jspecify.annotations.NullMarked;
