/** The office's table of holidays, from which every due date is counted. */
@NullMarked
package org.khet.collection.calendar;

import org.jspecify.annotations.NullMarked;
